import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decision, DecisionRequest, Placement, Product, Strategy, TRENDING_DAYS } from '../domain/index.ts';
import { type NeighbourLiteral, snapshotOf, type SnapshotLiteral } from '../domain/testing.ts';
import { learnedSessions } from '../scoring/testing.ts';
import { decide, type Decided, PLACEMENTS } from './index.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined, freq: 2 });
const productFacts = fc
  .record({
    stock: maybe(fc.constantFrom(0, 0, 1, 50)),
    active: fc.constantFrom(true, true, true, false),
    priceMinor: maybe(fc.constantFrom(1000, 1200, 1250, 1251, 2000, 9000)),
    currency: fc.constantFrom('GBP', 'GBP', 'EUR'),
    groupId: maybe(fc.constantFrom('g1', 'g2')),
    categoryPath: maybe(fc.constantFrom(['Home'], ['Home', 'Lamps'], ['Lamps'])),
  })
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
const row = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...IDS),
    score: fc.constantFrom(0.1, 0.2, 0.3, 0.7),
    support: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 8, selector: ({ id }) => id },
);
const table: fc.Arbitrary<Record<string, NeighbourLiteral[]>> = fc.dictionary(fc.constantFrom(...IDS), row);
const list = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...IDS), recent: fc.integer({ min: 1, max: 9 }), before: fc.nat(9) }),
  { selector: ({ id }) => id },
);
const lists = fc.record({ '': list, DE: list, '/Home': list, '/Home/Lamps': list, '#new': list, '#returning': list });
const bought = fc
  .array(fc.record({ ids: fc.subarray(IDS, { minLength: 1 }).map((ids) => ids.join(' ')), daysAgo: fc.nat(100) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((orders) => orders.toSorted((a, b) => b.daysAgo - a.daysAgo));
const shops: fc.Arbitrary<SnapshotLiteral> = fc.record({
  products: fc
    .subarray(IDS)
    .chain((ids) => fc.tuple(...ids.map((id) => productFacts.map((facts) => ({ id, ...facts }))))),
  pairs: table,
  similar: table,
  upgrades: table,
  bestsellers: lists,
  trending: lists,
  orderCount: fc.dictionary(fc.constantFrom(...IDS), fc.nat(40)),
  purchases: fc.record({ ann: bought, cem: bought, dee: bought, eve: bought }),
  usualDays: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 1, max: 60 })),
});
/** Sessions by places, so that some are of products that this shop has. */
const browsed = fc.array(fc.array(fc.nat(7), { minLength: 2, maxLength: 4 }), { maxLength: 30 });
const named = fc.constantFrom(...IDS, 'new', 'unknown');
const live = fc
  .dictionary(fc.constantFrom(...IDS, 'new'), productFacts)
  .map(
    (known) => new Map(Object.entries(known).map(([id, facts]) => [id, Product.parse({ id, title: id, ...facts })])),
  );
const requests = fc
  .record(
    {
      placement: fc.constantFrom(...Placement.options),
      productId: named,
      cart: fc.array(fc.record({ productId: named, quantity: fc.integer({ min: 1, max: 3 }) }), { maxLength: 6 }),
      viewed: fc.array(named, { maxLength: 4 }),
      strategy: fc.constantFrom(...Strategy.options),
      slots: fc.integer({ min: 1, max: 20 }),
      currency: fc.constantFrom('GBP', 'EUR'),
      country: fc.constantFrom('DE', 'FR'),
      categoryPath: fc.constantFrom(['Home'], ['Home', 'Lamps'], ['Home', 'Lamps', 'Desk'], ['Garden']),
      shopper: fc.constantFrom({ customerId: 'ann' }, { customerId: 'bob' }, { anonymousId: 'x' }),
      locale: fc.constantFrom('en-GB', 'th', 'fy-NL'),
    },
    { requiredKeys: ['placement'] },
  )
  .map((request) => DecisionRequest.parse(request));

/** When the shops' last orders were. */
const AT = 1_720_000_000_000;

interface World {
  shop: SnapshotLiteral;
  browsed: number[][];
  live: Map<string, Product>;
  request: DecisionRequest;
}
const worlds: fc.Arbitrary<World> = fc.record({ shop: shops, browsed, live, request: requests });

function decideIn(world: World, request = world.request): Decided {
  const learned = snapshotOf(world.shop);
  const known = world.browsed.filter((clicks) => clicks.every((place) => place < learned.size));
  const snapshot = { ...learned, sessions: learnedSessions(known) };
  return decide({ snapshot, live: (id) => world.live.get(id), request, id: `dec_${'0'.repeat(26)}`, at: AT });
}
/** Holds the check for every world; slow and obvious next to what it checks. */
function always(check: (world: World, decided: Decided) => void): void {
  fc.assert(
    fc.property(worlds, (world) => check(world, decideIn(world))),
    { numRuns: 400 },
  );
}
const now = ({ shop, live: newer }: World, id: string): Product => {
  const snapshot = snapshotOf(shop);
  return newer.get(id) ?? snapshot.productAt(snapshot.find(id));
};

test('D3 D5 never offers what is in the cart, the product itself, or the same product twice', () => {
  always(({ request }, { decision }) => {
    const offered = decision.offers.map(({ productId }) => productId);
    const there = new Set([request.productId, ...request.cart.map(({ productId }) => productId)]);
    expect(offered.filter((id) => there.has(id))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });
});

test('D3 never offers what is sold out, inactive, without a price or priced otherwise, and says the price of today', () => {
  always((world, { decision }) => {
    for (const offer of decision.offers) {
      const { stock, active, priceMinor, currency } = now(world, offer.productId);
      expect({ active, priceMinor, currency, soldOut: stock === 0 }).toEqual({
        active: true,
        priceMinor: offer.priceMinor,
        currency: world.request.currency ?? offer.currency,
        soldOut: false,
      });
    }
  });
});

test('D3 never offers a variant of what is there as a cross-sell, nor two variants of one thing', () => {
  always((world, { decision }) => {
    const { productId = 'unknown', cart } = world.request;
    const known = [productId, ...cart.map((line) => line.productId)].filter(
      (id) => world.live.has(id) || snapshotOf(world.shop).find(id) >= 0,
    );
    const there = new Set(known.flatMap((id) => now(world, id).groupId ?? []));
    const groupsOf = (offers: typeof decision.offers): string[] =>
      offers.flatMap((offer) => now(world, offer.productId).groupId ?? []);
    const crossSold = groupsOf(decision.offers.filter(({ strategy }) => strategy !== 'upgrade'));
    expect(crossSold.filter((groupId) => there.has(groupId))).toEqual([]);
    expect(groupsOf(decision.offers)).toEqual([...new Set(groupsOf(decision.offers))]);
  });
});

test('D4 an upgrade costs more than what it would replace today, and at most a quarter more', () => {
  always((world, { decision }) => {
    for (const { evidence, priceMinor, currency } of decision.offers) {
      if (evidence.kind !== 'upgrade') continue;
      const chosen = now(world, evidence.fromProductId);
      expect({ currency: chosen.currency, from: chosen.priceMinor, extra: priceMinor - evidence.extraMinor }).toEqual({
        currency,
        from: evidence.fromPriceMinor,
        extra: evidence.fromPriceMinor,
      });
      expect(evidence.extraMinor).toBeGreaterThan(0);
      expect(evidence.extraRate).toBeLessThanOrEqual(0.25);
    }
  });
});

test('D1 D5 every decision is well-formed: offers within the slots, or silence and never both', () => {
  always(({ request }, { decision, dropped }) => {
    expect(Decision.parse(decision)).toEqual(decision);
    expect(decision.offers.length > 0).toBe(decision.silence === undefined);
    expect(decision.offers.length).toBeLessThanOrEqual(request.slots ?? PLACEMENTS[request.placement].slots);
    const offered = new Set(decision.offers.map(({ productId }) => productId));
    expect(dropped.filter(({ productId }) => offered.has(productId))).toEqual([]);
  });
});

test('H17 D11 the same input gives the same decision, and so do the newer facts that were looked at', () => {
  always((world, decided) => {
    expect(decideIn(world)).toEqual(decided);
    const looked = new Map((decided.seen.live ?? []).map((product) => [product.id, product]));
    expect(decideIn({ ...world, live: looked })).toEqual(decided);
  });
});

test('D2 only the strategies of the placement answer, or the one that was asked for', () => {
  always(({ request }, { decision }) => {
    const allowed = request.strategy ? [request.strategy] : PLACEMENTS[request.placement].strategies;
    expect(decision.offers.filter(({ strategy }) => !allowed.includes(strategy))).toEqual([]);
  });
});

test('L7 a bestseller or a trend of a category is in it today, and of a page’s own or a wider category', () => {
  always((world, { decision }) => {
    const { categoryPath = [], country, shopper } = world.request;
    for (const { productId, evidence } of decision.offers) {
      if (evidence.kind !== 'bestsellers' && evidence.kind !== 'trending') continue;
      const within = evidence.categoryPath ?? [];
      expect(categoryPath.slice(0, within.length)).toEqual(within);
      expect(now(world, productId).categoryPath.slice(0, within.length)).toEqual(within);
      if (evidence.kind === 'trending') expect(within).toEqual(categoryPath);
      expect([undefined, country]).toContain(evidence.country);
      const segment = shopper?.customerId === 'ann' ? 'returning' : 'new';
      expect([undefined, shopper?.customerId && segment]).toContain(evidence.segment);
    }
  });
});

test('L4 what a customer bought is offered again when it is due and not before, and nobody else is told of it', () => {
  const today = new Date(AT).toISOString().slice(0, 10);
  always(({ shop, request }, { decision }) => {
    const own = (request.shopper?.customerId === 'ann' && shop.purchases?.['ann']) || [];
    for (const { productId, strategy, evidence } of decision.offers) {
      if (strategy !== 'buy_again' && strategy !== 'next_basket') continue;
      const orders = own.filter(({ ids }) => ids.split(' ').includes(productId));
      expect(own.length).toBeGreaterThan(0);
      expect(evidence.kind).toBe(orders.length > 0 ? 'buy_again' : 'customers_like_you');
      if (evidence.kind === 'customers_like_you') expect(evidence.customers).toBeLessThanOrEqual(evidence.of);
      if (evidence.kind !== 'buy_again') continue;
      expect(evidence.daysSince).toBe(orders.at(-1)!.daysAgo);
      expect(evidence.daysSince).toBeGreaterThan(0);
      expect(evidence.times).toBe(new Set(orders.map(({ daysAgo }) => daysAgo)).size);
      expect(evidence.dueFromOn <= today && evidence.dueFromOn <= evidence.dueToOn).toBe(true);
    }
  });
});

test('D7 every number in a reason stands in its evidence', () => {
  always((_, { decision }) => {
    for (const { reason, evidence } of decision.offers) {
      const known = new Set<unknown>([...Object.values(evidence), TRENDING_DAYS]);
      const said = [...reason.matchAll(/\d[\d.,]*/g)].map(([text]) => Number(text.replaceAll(/\D/g, '')));
      expect(said.filter((number) => !known.has(number))).toEqual([]);
    }
  });
});

test('L2 the order of the lines of a cart does not matter', () => {
  fc.assert(
    fc.property(worlds, fc.nat(5), (world, turn) => {
      const { cart } = world.request;
      const turned = [...cart.slice(turn), ...cart.slice(0, turn)].reverse();
      const { decision, ...rest } = decideIn(world);
      const other = decideIn(world, { ...world.request, cart: turned });
      const inOrder = (ids: readonly string[]): string[] => ids.toSorted();
      expect({ ...other, decision: { ...other.decision, for: inOrder(other.decision.for) } }).toEqual({
        ...rest,
        decision: { ...decision, for: inOrder(decision.for) },
      });
    }),
    { numRuns: 400 },
  );
});
