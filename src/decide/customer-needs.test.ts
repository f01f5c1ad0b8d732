import { expect, test } from 'vitest';
import { Decision, DecisionRequest } from '../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../domain/testing.ts';
import { decide, type Decided } from './index.ts';
import { SILENCES } from './silences.ts';

const AT = Date.UTC(2024, 6, 3, 9, 46, 40);

function ask(shop: SnapshotLiteral, request: Partial<DecisionRequest> = {}): Decided {
  const whole = DecisionRequest.parse({ placement: 'agent', shopper: { customerId: 'ann' }, ...request });
  return decide({ snapshot: snapshotOf(shop), request: whole, id: 'dec_00000000000000000000000000', at: AT });
}
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);
const bought = (ids: string, ...daysAgo: number[]) => daysAgo.map((each) => ({ ids, daysAgo: each }));

test('L4 D7 what runs out is offered with how often it was bought, when it is due and how likely that is', () => {
  const shop = { purchases: { ann: bought('milk', 88, 58, 28) } };
  const { decision, ...rest } = ask(shop);
  expect(Decision.parse(decision).offers).toEqual([
    {
      productId: 'milk',
      title: 'milk',
      priceMinor: 1000,
      currency: 'GBP',
      strategy: 'buy_again',
      reason: 'You bought this 3 times, about every 30 days; the last time was 28 days ago.',
      evidence: {
        kind: 'buy_again',
        times: 3,
        lastAt: '2024-06-05T09:46:40.000Z',
        daysSince: 28,
        everyDays: 30,
        usualDays: 30,
        dueFromOn: '2024-06-24',
        dueToOn: '2024-07-28',
        chance: 0.5077,
        withinDays: 14,
      },
      confidence: 0.6988,
    },
  ]);
  expect(rest).toMatchObject({ dropped: [], seen: {} });
});

test('L4 D3 nothing is offered again before it is due, and silence says so', () => {
  const offeredAfter = (days: number) =>
    offered(ask({ purchases: { ann: bought('milk', days + 60, days + 30, days) } }));
  expect([1, 18, 19, 20, 40].map(offeredAfter)).toEqual([[], [], [], ['milk'], ['milk']]);
  const soon = ask({ purchases: { ann: bought('milk', 70, 40, 10) } });
  expect(soon.decision.silence).toBe(SILENCES.nothingDue);
  const long = ask({ purchases: { ann: bought('milk', 9_000, 8_970, 8_940) } });
  expect(long.decision.silence).toBe(SILENCES.nothingDue);
});

test('L4 D7 what was bought once is due only where the product’s own intervals are known, and says what is expected', () => {
  const once: SnapshotLiteral = { purchases: { ann: bought('filter', 85) } };
  expect(offered(ask(once))).toEqual([]);
  const { decision } = ask({ ...once, usualDays: { filter: 90 } });
  expect(decision.offers.map(({ reason }) => reason)).toEqual([
    'You bought this 85 days ago; we expect it to be needed again after about 90 days.',
  ]);
  expect(decision.offers[0]?.evidence).not.toHaveProperty('everyDays');
});

test('L4 the likelier is offered first, a shop’s slots and rules hold, and a category page stays in its category', () => {
  const shop: SnapshotLiteral = {
    products: [
      { id: 'milk', categoryPath: ['Food'] },
      { id: 'soap', categoryPath: ['Bath'] },
      { id: 'tea', categoryPath: ['Food'], stock: 0 },
    ],
    purchases: {
      ann: [
        ...bought('milk tea soap', 88),
        ...bought('milk', 73),
        ...bought('milk tea soap', 58),
        ...bought('milk', 43),
        ...bought('milk tea soap', 28),
      ],
    },
  };
  const again = { placement: 'follow_up_email', strategy: 'buy_again' } as const;
  const { decision, dropped } = ask(shop, again);
  expect(decision.offers.map(({ productId }) => productId)).toEqual(['soap', 'milk']);
  expect(dropped).toMatchObject([{ productId: 'tea', rule: 'sold_out' }]);
  expect(offered(ask(shop, { ...again, categoryPath: ['Bath'] }))).toEqual(['soap']);
  expect(offered(ask(shop, { ...again, cart: [{ productId: 'soap', quantity: 1 }] }))).toEqual(['milk']);
});

/** Six who bought tea, then milk, then biscuits, among thirty others; ann has come as far as milk. */
const fans = Object.fromEntries(
  Array.from({ length: 6 }, (_, c) => [
    `fan${c}`,
    [...bought('tea', 90), ...bought('milk', 60), ...bought('biscuits', 10)],
  ]),
);
const others = Object.fromEntries(Array.from({ length: 30 }, (_, c) => [`c${c}`, bought('rope', 50, 40, 9)]));
const village: SnapshotLiteral = {
  purchases: { ...fans, ...others, ann: [...bought('tea', 9), ...bought('milk', 5)] },
};

test('L4 D7 what customers with like purchases bought is offered with how many of them, and what all buy is not', () => {
  const { decision } = ask(village);
  expect(Decision.parse(decision).offers).toMatchObject([
    {
      productId: 'biscuits',
      strategy: 'next_basket',
      reason: 'Bought by 6 of the 6 customers whose purchases are most like yours.',
      evidence: { kind: 'customers_like_you', customers: 6, of: 6, lift: 6.17 },
      confidence: 0.3584,
    },
  ]);
  const two = {
    ...village.purchases,
    fan0: bought('tea', 90, 80),
    fan1: bought('tea', 90, 80),
    fan2: bought('tea', 90, 80),
    fan3: bought('tea', 90, 80),
  };
  expect(ask({ purchases: two }).decision.silence).toBe(SILENCES.nothingDue);
});

test('L4 the next basket holds again what is due beside what is new, the likeliest first', () => {
  const shop = {
    purchases: { ...village.purchases, ann: [...bought('tea', 40), ...bought('milk', 35), ...bought('tea', 33, 26)] },
  };
  const next = { strategy: 'next_basket', slots: 5 } as const;
  const { decision } = ask(shop, next);
  expect(decision.offers.map(({ productId, evidence }) => [productId, evidence.kind])).toEqual([
    ['tea', 'buy_again'],
    ['biscuits', 'customers_like_you'],
  ]);
  expect(ask({ purchases: { ann: bought('tea', 2) } }, next).decision.silence).toBe(SILENCES.nothingNext);
});

test('T8 L4 nothing is told of a customer whom the shop does not know, or whom only a browser names', () => {
  const shop = { purchases: { ann: bought('milk', 88, 58, 28) } };
  const unknown = [
    [{ customerId: 'bob' }, SILENCES.customerUnknown],
    [{ customerId: 'ann', claimed: true }, SILENCES.customerClaimed],
    [{ customerId: 'bob', claimed: true }, SILENCES.customerClaimed],
    [{ anonymousId: 'ann' }, SILENCES.customerUnnamed],
    [undefined, SILENCES.customerUnnamed],
  ] as const;
  for (const [shopper, silence] of unknown) {
    for (const strategy of ['buy_again', 'next_basket'] as const)
      expect(ask(shop, { shopper, strategy }).decision.silence).toBe(silence);
    expect(offered(ask(shop, { shopper }))).toEqual([]);
  }
  expect(ask(shop, { shopper: { customerId: 'bob' } }).decision.silence).toBe(SILENCES.customerUnknown);
  expect(ask(shop, { shopper: { anonymousId: 'x' } }).decision.silence).toBe(SILENCES.nothingAsked);
});
