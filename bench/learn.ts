import { parseArgs } from 'node:util';
import { encodeSnapshot, type History, NO_SESSIONS, type Product } from '../src/domain/index.ts';
import { createRandom, type Random } from '../src/lib/index.ts';
import { learn } from '../src/learn/index.ts';

/**
 * Learning in process: seconds for each step and the process's peak memory, on a made-up shop whose products sell by
 * Zipf's law and go together in small sets. Run: `node bench/learn.ts --baskets 1000000 --products 50000`.
 */
const { values } = parseArgs({
  options: { baskets: { type: 'string', default: '1000000' }, products: { type: 'string', default: '50000' } },
});
const baskets = Number(values.baskets);
const history = shop(createRandom(7), baskets, Number(values.products));
const lines = history.lines.product.length;
const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
const before = peak();

const rows: Record<string, { seconds: number; 'seconds a million lines': number; 'peak memory': string }> = {};
let step = '';
let began = performance.now();
const note = (name: string, since: number) => {
  const seconds = Math.round(performance.now() - since) / 1000;
  rows[name] = {
    seconds,
    'seconds a million lines': Math.round((seconds / lines) * 1e9) / 1000,
    'peak memory': peak(),
  };
};
const first = began;
const content = learn(history, {
  seed: 1,
  onProgress(next) {
    if (step !== '') note(step, began);
    step = next;
    began = performance.now();
  },
});
note('all models', first);
began = performance.now();
const bytes = encodeSnapshot(content);
note('encode', began);

console.log(
  `${baskets} baskets, ${lines} lines, ${history.products.length} products; ${before} before learning, the history itself ` +
    `included; snapshot ${Math.round(bytes.length / 1e6)} MB; ${content.pairs.product.length} pairs, ` +
    `${content.similar.product.length} alike, ${content.upgrades.product.length} upgrades\n`,
);
console.table(rows);

/** A year of orders, mean length about 7.9, drawn from tastes: half of an order is from one set of 40 products. */
function shop(random: Random, count: number, size: number): History {
  const start = new Uint32Array(count + 1);
  let product = new Uint32Array(count * 10);
  const popular = (within: number) => Math.floor(within ** random.next()) - 1;
  for (let o = 0; o < count; o++) {
    const length = 1 + Math.floor(-8.6 * Math.log(1 - random.next()));
    const set = popular(Math.ceil(size / 40));
    const order = new Set<number>();
    for (let l = 0; l < length; l++)
      order.add(random.chance(0.5) ? Math.min(size - 1, set * 40 + popular(40)) : popular(size));
    const end = start[o]! + order.size;
    if (end > product.length) {
      const longer = new Uint32Array(product.length * 2);
      longer.set(product);
      product = longer;
    }
    product.set(Uint32Array.from(order).sort(), start[o]);
    start[o + 1] = end;
  }
  const customers = Math.ceil(count / 5);
  const year = 365 * 86_400;
  return {
    products: Array.from({ length: size }, (_, place) => productOf(random, place)),
    countries: ['DE', 'NL', 'TR'],
    customerIds: Array.from({ length: customers }, (_, place) => `C${String(place).padStart(7, '0')}`),
    customers,
    orders: {
      count,
      at: Float64Array.from({ length: count }, (_, o) => 1_700_000_000 + Math.floor((o / count) * year)),
      customer: Int32Array.from({ length: count }, () => random.below(customers)),
      country: Int32Array.from({ length: count }, () => random.below(3)),
      start,
    },
    lines: { product: product.slice(0, start[count]), quantity: new Uint32Array(start[count]!).fill(1) },
    sessions: NO_SESSIONS,
  };
}

function productOf(random: Random, place: number): Product {
  const word = (many: number, sort: string) => `${sort}${random.below(many)}`;
  return {
    id: `P${String(place).padStart(7, '0')}`,
    title: `${word(300, 'make')} ${word(4000, 'model')} ${word(40, 'colour')} ${word(500, 'thing')} ${random.below(60)} cm`,
    categoryPath: [word(20, 'department'), word(300, 'shelf')],
    attributes: { power: `${random.below(100)} W`, colour: word(40, 'colour'), material: word(12, 'material') },
    tags: [],
    titles: {},
    priceMinor: 500 + random.below(20_000),
    currency: 'EUR',
    active: true,
  };
}
