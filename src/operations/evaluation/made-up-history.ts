import { type History, NO_SESSIONS, type Product } from '../../domain/index.ts';
import type { Random } from '../../lib/index.ts';

/** How many orders of how many products. */
export interface MadeUpSize {
  readonly baskets: number;
  readonly products: number;
}

/**
 * A year of orders of a shop that is made up to measure speed: mean length about 7.9, products sell by Zipf's law, half of
 * an order is from one of many sets of 40 products, a customer orders five times. The same stream of chance is the same shop.
 */
export function madeUpHistory(random: Random, { baskets: count, products: size }: MadeUpSize): History {
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
