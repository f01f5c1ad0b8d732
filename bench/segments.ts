import { decide } from '../src/decide/index.ts';
import {
  type Condition,
  DecisionRequest,
  encodeSnapshot,
  NUMBER_TRAITS,
  numberColumn,
  openSnapshot,
  type Purchases,
  ShopConfig,
  type ShopConfigInput,
  type ShopperTraits,
  type Snapshot,
  STORED_CHOICES,
  TRAITS,
} from '../src/domain/index.ts';
import { snapshotContentOf } from '../src/domain/testing.ts';
import { createRandom, idIndex } from '../src/lib/index.ts';
import {
  membersOf,
  sampleOfMembers,
  segmentTest,
  Shopper,
  sizeOfBoth,
  sizeOfMembers,
  truthColumn,
} from '../src/scoring/index.ts';

/**
 * Segments of a million made-up shoppers: how long it takes to count one with a sample, to lay two over each other, and to tell one
 * shopper's; beside the obvious way, which asks every shopper by itself. Run: `node bench/segments.ts [shoppers]`.
 */
const SHOPPERS = Number(process.argv[2] ?? 1_000_000);
const PRODUCTS = 5_000;
const LINES = 5;
const NOW = 1_760_000_000;
const SETTINGS = { sensitive: ['gender' as const] };

const random = createRandom(11);
const snapshot = shop();
const at = snapshot.learnedFrom.lastOrderAt * 1000;
const category = snapshot.shoppers.categories.paths[0]!.slice(0, 1);

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'one number': { trait: 'orders', from: 5 },
  'days since': { trait: 'daysSinceOrder', to: 90 },
  'a word': { trait: 'country', in: ['NL', 'TR'] },
  'a sensitive word': { trait: 'gender', in: ['female'] },
  'a category': { trait: 'affinity', category, from: 0.2 },
  'a tree of eight': {
    all: [
      { trait: 'orders', from: 2 },
      { trait: 'daysSinceOrder', to: 180 },
      {
        any: [
          { trait: 'country', in: ['NL'] },
          { trait: 'netPromoter', from: 9 },
          { trait: 'affinity', category, from: 0.2 },
        ],
      },
      {
        not: {
          any: [
            { trait: 'feedback', in: ['negative'] },
            { trait: 'priceSensitivity', from: 0.8 },
          ],
        },
      },
      { trait: 'gender', in: ['female', 'other'] },
    ],
  },
  nobody: {
    all: [
      { trait: 'orders', from: 5 },
      { trait: 'orders', to: 4 },
    ],
  },
};

console.log(
  `${snapshot.shoppers.agreedAt.length} shoppers, ${snapshot.purchases.product.length} lines; milliseconds\n`,
);
console.table(Object.fromEntries(Object.entries(CONDITIONS).map(([name, when]) => [name, rowOf(when)])));
console.log('\nDecisions whose 100 rules ask for 30 such segments; microseconds\n');
console.table(decisions());

function rowOf(when: Condition): Record<string, number> {
  const members = membersOf(truthColumn(when, { shop: snapshot, settings: SETTINGS, at }));
  const counted = median(5, () => {
    const found = membersOf(truthColumn(when, { shop: snapshot, settings: SETTINGS, at }));
    return [sizeOfMembers(found), sampleOfMembers(found, 10)];
  });
  const overlap = median(5, () => sizeOfBoth(members, members));
  const ids = Array.from({ length: 1_000 }, () => shopperId(random.below(SHOPPERS)));
  const test = segmentTest(when, SETTINGS);
  const asked = median(3, () => ids.map((customerId) => test(new Shopper({ shop: snapshot, customerId, at }))));
  return {
    size: sizeOfMembers(members),
    'size and sample': counted,
    overlap,
    'one by one, all': Math.round(asked * (SHOPPERS / ids.length)),
  };
}

function decisions(): Record<string, Record<string, number>> {
  const segments: ShopConfigInput['segments'] = Array.from({ length: 30 }, (_, place) => ({
    id: `segment-${place}`,
    name: 'Some',
    when: Object.values(CONDITIONS)[place % 7]!,
  }));
  const rules = Array.from({ length: 100 }, (_, place) => ({
    id: `rule-${place}`,
    do: 'boost' as const,
    factor: 1.1,
    products: { tags: ['any'] },
    when: { segments: [`segment-${place % 30}`] },
  }));
  const configs = { without: ShopConfig.parse({}), with: ShopConfig.parse({ segments, rules, traits: SETTINGS }) };
  const requests = Array.from({ length: 4_000 }, () =>
    DecisionRequest.parse({
      placement: 'cart',
      cart: [{ productId: snapshot.idOf(random.below(50)) }],
      shopper: { customerId: shopperId(random.below(SHOPPERS)) },
    }),
  );
  return Object.fromEntries(
    Object.entries(configs).map(([name, config]) => {
      const took = requests.map(
        (request) => timed(() => decide({ snapshot, config, request, id: 'dec_bench', at })) * 1000,
      );
      const sorted = took.slice(1_000).sort((a, b) => a - b);
      const quantile = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)]!);
      return [`${name} segments`, { p50: quantile(0.5), p90: quantile(0.9), p99: quantile(0.99) }];
    }),
  );
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(rounds: number, work: () => unknown): number {
  const took = Array.from({ length: rounds }, () => timed(work)).sort((a, b) => a - b);
  return Number(took[rounds >> 1]!.toFixed(1));
}

/** A shop of 5,000 products in 100 categories whose customers order five times on average, five lines each. */
function shop(): Snapshot {
  const name = (place: number) => `P${String(place).padStart(4, '0')}`;
  const products = Array.from({ length: PRODUCTS }, (_, place) => ({
    id: name(place),
    categoryPath: [`Department ${place % 10}`, `Shelf ${place % 100}`],
  }));
  const pairs = Object.fromEntries(
    Array.from({ length: 50 }, (_, place) => [
      name(place),
      Array.from({ length: 30 }, (_none, rank) => ({
        id: name(100 + place + rank),
        score: 1 / (rank + 2),
        support: 90,
      })),
    ]),
  );
  const purchases = purchasesOf();
  const content = snapshotContentOf({ products, pairs, learnedFrom: { orders: 5e6, lastOrderAt: NOW } });
  return openSnapshot(
    encodeSnapshot({ ...content, purchases, nextBasket: undefined, shoppers: shoppersOf(purchases) }),
  );
}

function purchasesOf(): Purchases {
  const start = new Uint32Array(SHOPPERS + 1);
  for (let s = 0; s < SHOPPERS; s++) start[s + 1] = start[s]! + 1 + random.below(9);
  const orders = start[SHOPPERS]!;
  const product = Uint32Array.from({ length: orders * LINES }, () => Math.floor(PRODUCTS * random.next() ** 2));
  return {
    ids: idIndex(Array.from({ length: SHOPPERS }, (_, s) => shopperId(s))),
    start,
    at: new Float64Array(orders).fill(NOW),
    lines: Uint32Array.from({ length: orders + 1 }, (_, order) => order * LINES),
    product,
  };
}

/** Half of all numbers and words are unknown, and half of all shoppers agreed. */
function shoppersOf({ ids }: Purchases): ShopperTraits {
  const half = (known: () => number, unknown: number) => (random.chance(0.5) ? known() : unknown);
  const number = (id: (typeof NUMBER_TRAITS)[number]) => {
    const range = TRAITS[id].type === 'days' ? () => NOW - random.below(400 * 86_400) : () => random.below(11);
    return [id, numberColumn(id, SHOPPERS).map(() => half(range, Number.NaN))];
  };
  const choice = (id: (typeof STORED_CHOICES)[number]) => {
    const trait = TRAITS[id];
    const words = 'choices' in trait ? trait.choices : ['DE', 'NL', 'TR'];
    return [
      id,
      { words, code: Uint16Array.from({ length: SHOPPERS }, () => half(() => 1 + random.below(words.length), 0)) },
    ];
  };
  return {
    ids,
    purchaser: Int32Array.from({ length: SHOPPERS }, (_, s) => s),
    agreedAt: Float64Array.from({ length: SHOPPERS }, () => half(() => NOW - 86_400, Number.NaN)),
    numbers: Object.fromEntries(NUMBER_TRAITS.map(number)) as ShopperTraits['numbers'],
    choices: Object.fromEntries(STORED_CHOICES.map(choice)) as ShopperTraits['choices'],
    categories: {
      paths: Array.from({ length: 100 }, (_, shelf) => [`Department ${shelf % 10}`, `Shelf ${shelf}`]),
      ofProduct: Int32Array.from({ length: PRODUCTS }, (_, place) => place % 100),
    },
    currency: 'GBP',
  };
}

function shopperId(place: number): string {
  return `C${String(place).padStart(7, '0')}`;
}
