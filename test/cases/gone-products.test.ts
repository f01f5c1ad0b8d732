import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, PLACEMENTS, rankProducts, relationsOf, SCORERS } from '../../src/decide/index.ts';
import {
  DecisionRequest,
  DEFAULT_CONFIG,
  encodeSnapshot,
  type History,
  openSnapshot,
  Placement,
  Product,
  ShopConfig,
  type Snapshot,
  Strategy,
} from '../../src/domain/index.ts';
import { learn } from '../../src/learn/index.ts';
import { historyOf, NOW, times } from '../../src/learn/testing.ts';

const IDS = Array.from({ length: 9 }, (_, n) => `p${n}`);
const TITLES = ['Small lamp 5 W', 'Large lamp 7 W', 'Lamp pro 9 W', 'Set of 6 lamps', 'Lamp oil'];

/** A way in which a product left the catalogue: known to learning, or only since. */
type Left = 'archived' | 'no price' | 'no number for a price' | 'archived since';
const left = fc.option(fc.constantFrom<Left>('archived', 'no price', 'no number for a price', 'archived since'), {
  nil: undefined,
  freq: 1,
});

interface World {
  readonly history: History;
  readonly gone: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
}

/** A shop of few products that sell often and together, whose visitors look at everything; half of it has left. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    orders: fc.array(
      fc.record({
        ids: fc.subarray(IDS, { minLength: 1, maxLength: 4 }).map((ids) => ids.join(' ')),
        daysAgo: fc.nat(70),
        customer: fc.integer({ min: -1, max: 3 }),
      }),
      { minLength: 4, maxLength: 25 },
    ),
    many: fc.integer({ min: 1, max: 8 }),
    products: fc.tuple(...IDS.map(() => fc.record({ left, title: fc.constantFrom(...TITLES), dear: fc.nat(4) }))),
    sessions: fc.array(fc.constantFrom([0, 1], [1, 0, 2], [3, 4], [4, 3], [5, 6], [7, 8, 0]), {
      minLength: 40,
      maxLength: 60,
    }),
  })
  .map(({ orders, many, products, sessions }) => {
    const literals = products.map(({ left: how, title, dear }, p) => ({
      id: `p${p}`,
      title,
      priceMinor: 100 + 5 * dear,
      categoryPath: ['Lamps'],
      active: how !== 'archived',
    }));
    const history = historyOf(
      orders.flatMap((order) => times(many, order)),
      literals,
    );
    const waysById = new Map(products.map(({ left: how }, p) => [`p${p}`, how]));
    let end = 0;
    return {
      history: {
        ...history,
        products: history.products.map((product) => withPrice(product, waysById.get(product.id))),
        sessions: {
          start: Uint32Array.from([0, ...sessions.map((clicks) => (end += clicks.length))]),
          click: Uint32Array.from(sessions.flat()),
          at: Float64Array.from(sessions, (_, s) => NOW + s),
          readUntil: NOW,
        },
      },
      gone: new Set(IDS.filter((id) => waysById.get(id) !== undefined)),
      since: new Set(IDS.filter((id) => waysById.get(id) === 'archived since')),
    };
  });

function withPrice({ priceMinor, ...product }: Product, how: Left | undefined): Product {
  if (how === 'no price') return product;
  return { ...product, priceMinor: how === 'no number for a price' ? Number.NaN : (priceMinor ?? 0) };
}

/** Every placement in its own order, and every strategy alone, about the given products. */
function requests(about: readonly string[]): DecisionRequest[] {
  const cart = about.map((productId) => ({ productId }));
  const shared = {
    cart,
    productId: about[0],
    viewed: about,
    shopper: { customerId: 'c1' },
    categoryPath: ['Lamps'],
    slots: 9,
  };
  return [
    ...Placement.options.flatMap((placement) => [
      { ...shared, placement },
      { ...shared, placement, cart: [] },
    ]),
    ...Strategy.options.map((strategy) => ({ ...shared, placement: 'product_page', strategy })),
  ].map((request) => DecisionRequest.parse(request));
}

function offeredIn(snapshot: Snapshot, { since }: World, request: DecisionRequest): string[] {
  const live = (id: string) =>
    since.has(id) ? Product.parse({ id, title: id, active: false, priceMinor: 100, currency: 'GBP' }) : undefined;
  const { decision } = decide({
    snapshot,
    live,
    config: configFor(request),
    request,
    id: `dec_${'0'.repeat(26)}`,
    at: NOW * 1000,
  });
  return decision.offers.map(({ productId }) => productId);
}

const LISTED = ShopConfig.parse({ lists: [{ id: 'all', offers: IDS }] });
/** Prices of these products are small, so that one of them reaches what is just above any cart. */
const REWARDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
const REWARDED = ShopConfig.parse({
  offers: REWARDS.map((fromMinor) => ({
    id: `from-${fromMinor}`,
    kind: 'free_shipping_threshold',
    fromMinor,
    currency: 'GBP',
    when: { placements: ['product_page'] },
  })),
});

const when = { placements: ['product_page' as const] };
const off = { percent: 10 };
const BUMPED = ShopConfig.parse({
  offers: [{ id: 'all', kind: 'order_bump', products: { products: IDS }, off, when }],
});
const BUNDLED = ShopConfig.parse({
  offers: IDS.flatMap((one, at) =>
    IDS.slice(at + 1).map((other) => ({
      id: `${one}-${other}`,
      kind: 'bundle_price',
      products: [one, other],
      off,
      when,
    })),
  ),
});

/** What the merchant has to say for a strategy to find anything: of whatever there ever was. */
const SAID: Readonly<Partial<Record<Strategy, ShopConfig>>> = {
  manual: LISTED,
  filler: REWARDED,
  order_bump: BUMPED,
  bundle: BUNDLED,
};
const configFor = ({ strategy }: DecisionRequest): ShopConfig =>
  (strategy === undefined ? undefined : SAID[strategy]) ?? DEFAULT_CONFIG;

test('D3 no model is thrown by a product that left the catalogue, and none suggests it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(worlds, fc.subarray(IDS, { minLength: 1, maxLength: 3 }), (world, about) => {
      const { history, gone, since } = world;
      const snapshot = openSnapshot(encodeSnapshot(learn(history, { seed: 1 })));
      // Whatever left since then is in what was learned, and the rules know better.
      const learnedGone = (ids: readonly string[]) => ids.filter((id) => gone.has(id) && !since.has(id));
      const { pairs, similar, upgrades, bundles, bestsellers, trending } = snapshot;
      for (const [name, table] of Object.entries({ pairs, similar, upgrades, bundles, bestsellers, trending })) {
        if (table.product.length > 0) seen.add(name);
        expect(learnedGone(Array.from(table.product, (place) => snapshot.idOf(place)))).toEqual([]);
      }
      for (const scorer of SCORERS) {
        const ids = rankProducts(snapshot, { productIds: about, customerId: 'c1', scorer, limit: 20 });
        if (ids.length > 0) seen.add(scorer);
        expect(learnedGone(ids)).toEqual([]);
      }
      for (const request of requests(about)) {
        const offered = offeredIn(snapshot, world, request);
        if (offered.length > 0) seen.add(request.strategy ?? request.placement);
        expect(offered.filter((id) => gone.has(id))).toEqual([]);
      }
      for (const id of about) expect(relationsOf(snapshot, id).productId).toBe(id);
    }),
    { numRuns: 60 },
  );
  // Were a model always silent, nothing would have been shown of it.
  const silent = [...SCORERS, ...Strategy.options, ...Object.keys(PLACEMENTS)].filter((name) => !seen.has(name));
  expect(silent).toEqual([]);
});
