import { decide } from '../src/decide/index.ts';
import {
  type Bundles,
  type DecisionRequest,
  encodeSnapshot,
  type EntryTypes,
  type Neighbours,
  noCompletion,
  noShopperTraits,
  openSnapshot,
  Product,
  type Rankings,
  RELATION_TYPES,
  type Snapshot,
} from '../src/domain/index.ts';
import { snapshotContentOf } from '../src/domain/testing.ts';
import { createRandom, type Random } from '../src/lib/index.ts';

/**
 * Decisions in process: microseconds for one product, a cart of five lines and one of thirty, on a made-up snapshot of
 * 50,000 products with 50 neighbours each, beside the simplest loop that could work. Run: `node bench/decide.ts`.
 */
const PRODUCTS = 50_000;
const NEIGHBOURS = 50;
const ROUNDS = 20_000;
/** What this measures nothing of. */
const UNLEARNED = {
  compatibility: [],
  sessions: undefined,
  lately: undefined,
  nextBasket: undefined,
  shoppers: noShopperTraits(PRODUCTS),
};

const random = createRandom(7);
const snapshot = shop(random);
const cases: readonly { name: string; requests: DecisionRequest[] }[] = [
  { name: 'one product', requests: requestsOf(1) },
  { name: 'cart of 5 lines', requests: requestsOf(5) },
  { name: 'cart of 30 lines', requests: requestsOf(30) },
];
const live = new Map([...Array(500).keys()].map((place) => [snapshot.idOf(place), snapshot.productAt(place)]));

console.log(`${PRODUCTS} products, ${NEIGHBOURS} neighbours each, ${ROUNDS} decisions a row; microseconds\n`);
console.table(
  Object.fromEntries(
    cases.flatMap(({ name, requests }) => [
      [`${name}: plain loop with a Map`, timed(requests, (request) => plainLoop(snapshot, request))],
      [`${name}: decide`, timed(requests, (request) => decide({ snapshot, request, id: 'dec_bench', at: 0 }))],
      [
        `${name}: decide with newer facts`,
        timed(requests, (request) => decide({ snapshot, live: (id) => live.get(id), request, id: 'dec_bench', at: 0 })),
      ],
    ]),
  ),
);

/** The simplest thing that could work: add up in a Map, sort everything, and leave out the cart. No reasons, few rules. */
function plainLoop({ pairs, find, offerable, productAt }: Snapshot, { cart, productId }: DecisionRequest): unknown {
  const places = [
    ...new Set([...(productId === undefined ? [] : [productId]), ...cart.map((line) => line.productId)]),
  ].map(find);
  const sums = new Map<number, number>();
  for (const place of places)
    for (let entry = pairs.start[place]!; entry < pairs.start[place + 1]!; entry++)
      sums.set(pairs.product[entry]!, (sums.get(pairs.product[entry]!) ?? 0) + pairs.score[entry]!);
  return [...sums]
    .filter(([place]) => !places.includes(place) && offerable[place] === 1)
    .sort(([a, score], [b, other]) => other - score || a - b)
    .slice(0, 4)
    .map(([place]) => productAt(place))
    .map(({ id, title, priceMinor, currency }) => ({ id, title, priceMinor, currency }));
}

function timed(
  requests: readonly DecisionRequest[],
  run: (request: DecisionRequest) => unknown,
): Record<string, number> {
  for (const request of requests.slice(0, 4_000)) run(request);
  const took = new Float64Array(requests.length);
  for (const [turn, request] of requests.entries()) {
    const from = performance.now();
    run(request);
    took[turn] = (performance.now() - from) * 1000;
  }
  took.sort();
  const mean = took.reduce((sum, each) => sum + each, 0) / took.length;
  const at = (share: number): number => Number(took[Math.floor(took.length * share)]!.toFixed(1));
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), mean: Number(mean.toFixed(1)) };
}

function requestsOf(lines: number): DecisionRequest[] {
  return Array.from({ length: ROUNDS }, () => {
    const ids = Array.from({ length: lines }, () => snapshot.idOf(popular(random)));
    if (lines === 1) return { placement: 'product_page', productId: ids[0]!, cart: [] };
    return { placement: 'cart', cart: ids.map((productId) => ({ productId, quantity: 1 })) };
  });
}

/** A place, low ones far more often: a few products make most of a shop's sales. */
function popular(chance: Random): number {
  return Math.floor(PRODUCTS * chance.next() ** 3);
}

function shop(chance: Random): Snapshot {
  const products = Array.from({ length: PRODUCTS }, (_, place) =>
    Product.parse({
      id: String(100_000 + place),
      title: `Product number ${place} of the made-up shop`,
      description: 'What it is made of, what it is for and how to look after it. '.repeat(8),
      categoryPath: ['Things', `Shelf ${place % 40}`],
      attributes: { colour: `shade ${place % 12}`, weight: `${place % 900} g`, material: 'oak' },
      priceMinor: 500 + chance.below(20_000),
      currency: 'EUR',
      ...(chance.chance(0.6) && { stock: chance.below(30) }),
      ...(chance.chance(0.3) && { groupId: `group-${place >> 2}` }),
    }),
  );
  const counts = Uint32Array.from(products, () => 1 + chance.below(2_000));
  const groups = new Map<string, number>();
  const groupOf = (id: string): number => groups.get(id) ?? (groups.set(id, groups.size), groups.size - 1);
  return openSnapshot(
    encodeSnapshot({
      learnedFrom: { orders: 1e6, lines: 5e6, customers: 2e5, products: PRODUCTS, firstOrderAt: 0, lastOrderAt: 0 },
      products,
      orderCount: counts,
      thingCount: counts,
      group: Int32Array.from(products, ({ groupId }) => (groupId === undefined ? -1 : groupOf(groupId))),
      offerable: Uint8Array.from(products, () => (chance.chance(0.97) ? 1 : 0)),
      pairs: neighbours(chance, NEIGHBOURS),
      similar: neighbours(chance, 10),
      upgrades: neighbours(chance, 3),
      differences: Array.from({ length: PRODUCTS * 3 }, () => [{ name: 'weight', from: '900 g', to: '700 g' }]),
      types: { pairs: complements(NEIGHBOURS), similar: complements(10) },
      chanceRate: 1e-6,
      bundles: noBundles(),
      bestsellers: ranking(chance),
      trending: ranking(chance),
      purchases: snapshotContentOf({}).purchases,
      ...UNLEARNED,
      completion: noCompletion(PRODUCTS),
    }),
  );
}

function noBundles(): Bundles {
  const [none, start] = [new Uint32Array(), Uint32Array.of(0)];
  const of = { start: new Uint32Array(PRODUCTS + 1), bundle: none };
  return { start, product: none, orders: none, expected: new Float32Array(), score: new Float32Array(), of };
}

function complements(each: number): EntryTypes {
  return { type: new Uint8Array(PRODUCTS * each).fill(RELATION_TYPES.indexOf('complement')), because: new Map() };
}

function neighbours(chance: Random, each: number): Neighbours {
  const length = PRODUCTS * each;
  return {
    start: Uint32Array.from({ length: PRODUCTS + 1 }, (_, place) => place * each),
    product: Uint32Array.from({ length }, () => popular(chance)),
    score: Float32Array.from({ length }, (_, entry) => (1 - (entry % each) / each) * chance.next()),
    support: Uint32Array.from({ length }, () => 2 + chance.below(200)),
  };
}

function ranking(chance: Random): Rankings {
  const length = 100;
  return {
    of: [{ kind: 'all' }],
    start: Uint32Array.from([0, length]),
    product: Uint32Array.from({ length }, (_, place) => place),
    score: Float32Array.from({ length }, (_, place) => 1 / (place + 1)),
    recent: Uint32Array.from({ length }, () => 50 + chance.below(100)),
    before: Uint32Array.from({ length }, () => chance.below(50)),
  };
}
