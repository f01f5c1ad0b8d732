import { expect, test } from 'vitest';
import { Decision, DecisionRequest, ShopConfig, type ShopperMemory } from '../../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../domain/testing.ts';
import { decide } from '../index.ts';

const SHOP: SnapshotLiteral = {
  products: [
    { id: 'lamp', priceMinor: 4_000 },
    { id: 'bulb', priceMinor: 1_000, costMinor: 400 },
    { id: 'shade', priceMinor: 2_500, costMinor: 2_400 },
    { id: 'cable', priceMinor: 600 },
    { id: 'stand', priceMinor: 9_000 },
    { id: 'cards', priceMinor: 300, titles: { tr: 'Kartlar' } },
  ],
  pairs: {
    lamp: ['bulb', 'shade', 'cable', 'stand'].map((id, at) => ({ id, score: 0.5 - at / 10, support: 90 - at })),
  },
  orderCount: { lamp: 100 },
  learnedFrom: { orders: 10_000 },
};

const AT = Date.parse('2026-03-01T12:00:00Z');

function ask(
  offers: readonly object[],
  request: object = {},
  ...[at = AT, memory]: [at?: number, memory?: ShopperMemory]
): Decision {
  const { decision } = decide({
    snapshot: snapshotOf(SHOP),
    config: ShopConfig.parse({ offers: offers.map((offer, place) => ({ id: `offer-${place}`, ...offer })) }),
    request: DecisionRequest.parse({ placement: 'product_page', productId: 'lamp', ...request }),
    id: 'dec_00000000000000000000000000',
    at,
    ...(memory && { memory }),
  });
  return Decision.parse(decision);
}
const dealsIn = ({ offers }: Decision) =>
  Object.fromEntries(offers.flatMap(({ productId, deal }) => (deal ? [[productId, deal]] : [])));
const cart = (...ids: string[]) => ({
  placement: 'cart',
  productId: undefined,
  cart: ids.map((productId) => ({ productId })),
});
const bulbs = { products: ['bulb'] };
const tenOff = { kind: 'percent_off', products: bulbs, percent: 10 };

test('D6 a deal stands beside the product that it is for, with what the product costs by it', () => {
  expect(dealsIn(ask([{ ...tenOff, name: 'Spring', when: { until: '2026-04-01T00:00:00Z' } }]))).toEqual({
    bulb: {
      offerId: 'offer-0',
      kind: 'percent_off',
      name: 'Spring',
      currency: 'GBP',
      products: ['bulb'],
      beforeMinor: 1_000,
      priceMinor: 900,
      savedMinor: 100,
      endsAt: '2026-04-01T00:00:00.000Z',
    },
  });
});

test('D6 of several deals the higher priority stands, and of equal ones the one that saves most', () => {
  const twentyOff = { ...tenOff, percent: 20 };
  expect(dealsIn(ask([tenOff, twentyOff]))['bulb']).toMatchObject({ offerId: 'offer-1', priceMinor: 800 });
  expect(dealsIn(ask([{ ...tenOff, priority: 1 }, twentyOff]))['bulb']).toMatchObject({ priceMinor: 900 });
});

test.each([
  ['switched off', { enabled: false }, {}],
  ['in another currency', { currency: 'EUR' }, {}],
  ['for another placement', { when: { placements: ['checkout'] } }, {}],
  ['for each shopper once, and nobody is named', { usesPerShopper: 1 }, {}],
  ['over', { kind: 'limited_time', off: { percent: 5 }, percent: undefined, until: '2026-03-01T12:00:00Z' }, {}],
])('D6 an offer that is %s makes no deal', (_name, more, request) => {
  const offer = Object.fromEntries(Object.entries({ ...tenOff, ...more }).filter(([, value]) => value !== undefined));
  expect(dealsIn(ask([offer], request))).toEqual({});
});

test('D6 an offer that ends makes a deal until its last millisecond and none from then on', () => {
  const limited = { kind: 'limited_time', products: bulbs, off: { percent: 5 }, until: '2026-03-01T12:00:00Z' };
  expect(dealsIn(ask([limited], {}, AT - 1))['bulb']).toMatchObject({ endsAt: '2026-03-01T12:00:00.000Z' });
  expect(dealsIn(ask([limited], {}, AT))).toEqual({});
});

test('D6 a bundle is a deal where the rest of it is looked at or in the cart, and an order bump at the checkout', () => {
  const bundle = {
    kind: 'bundle_price',
    products: ['lamp', 'bulb', 'cable'],
    off: { priceMinor: 5_000 },
    currency: 'GBP',
  };
  expect(dealsIn(ask([bundle]))).toEqual({});
  expect(dealsIn(ask([bundle], { cart: [{ productId: 'cable' }] }))).toMatchObject({
    bulb: { products: ['lamp', 'bulb', 'cable'], beforeMinor: 5_600, priceMinor: 5_000, savedMinor: 600 },
  });
  const bump = { kind: 'order_bump', products: bulbs, off: { amountMinor: 100 }, currency: 'GBP' };
  expect(dealsIn(ask([bump]))).toEqual({});
  expect(dealsIn(ask([bump], { ...cart('lamp'), placement: 'checkout' }))['bulb']).toMatchObject({
    priceMinor: 900,
    pieces: 1,
  });
});

test('D6 no deal saves what the floor does not leave', () => {
  const half = { kind: 'percent_off', products: { products: ['shade'] }, percent: 50 };
  expect(dealsIn(ask([half]))['shade']).toMatchObject({ priceMinor: 2_400 });
  expect(dealsIn(ask([{ ...half, leastMarginRate: 0.2 }]))).toEqual({});
});

test('D6 a downsell is for who refused something dearer of the kind, and for nobody else', () => {
  const downsell = { kind: 'downsell', after: { products: ['stand'] }, products: bulbs, off: { percent: 10 } };
  const refusing = (productId: string, daysAgo: number) => ({
    bought: [],
    shown: [],
    refused: [{ productId, at: AT - daysAgo * 86_400_000 }],
  });
  expect(dealsIn(ask([downsell]))).toEqual({});
  expect(dealsIn(ask([downsell], {}, AT, refusing('cable', 1)))).toEqual({});
  expect(dealsIn(ask([downsell], {}, AT, refusing('stand', 1)))['bulb']).toMatchObject({ priceMinor: 900, pieces: 1 });
  expect(dealsIn(ask([downsell], {}, AT, refusing('stand', 1_000)))).toEqual({});
});

test('D6 an offer that nobody can have any more makes no deal, and the replay is told so', () => {
  const config = ShopConfig.parse({ offers: [{ id: 'ten-off', ...tenOff }] });
  const request = DecisionRequest.parse({ placement: 'product_page', productId: 'lamp' });
  const asked = { snapshot: snapshotOf(SHOP), config, request, id: 'dec_00000000000000000000000000', at: AT };
  expect(dealsIn(decide(asked).decision)).toHaveProperty('bulb');
  const { decision, seen } = decide({ ...asked, usedUp: ['ten-off'] });
  expect(dealsIn(decision)).toEqual({});
  expect(seen).toEqual({ usedUp: ['ten-off'] });
});

const shipping = { kind: 'free_shipping_threshold', fromMinor: 5_000, currency: 'GBP' };

test('D9 a cart hears what it lacks, in the shopper’s language, and when it lacks nothing', () => {
  expect(ask([shipping], cart('lamp')).rewards).toEqual([
    {
      offerId: 'offer-0',
      kind: 'free_shipping_threshold',
      currency: 'GBP',
      fromMinor: 5_000,
      goodsMinor: 4_000,
      missingMinor: 1_000,
      text: '£10.00 more for free shipping.',
    },
  ]);
  expect(ask([shipping], cart('lamp', 'bulb')).rewards).toMatchObject([
    { missingMinor: 0, text: 'This cart comes with free shipping.' },
  ]);
  const gift = { kind: 'free_gift', gift: 'cards', fromMinor: 4_100, currency: 'GBP' };
  expect(ask([gift], { ...cart('lamp', 'cards'), locale: 'tr' }).rewards).toMatchObject([
    { gift: 'cards', goodsMinor: 4_000, missingMinor: 100, text: '£1,00 daha ekleyince: hediye olarak Kartlar.' },
  ]);
});

test('D9 the nearest reward comes first, and what is reached last; what a cart costs is never guessed', () => {
  const reward = (fromMinor: number) => ({ kind: 'spend_reward', fromMinor, off: { percent: 5 }, currency: 'GBP' });
  const told = ask([reward(9_000), reward(3_000), reward(5_000)], cart('lamp')).rewards;
  expect(told?.map(({ missingMinor }) => missingMinor)).toEqual([1_000, 5_000, 0]);
  for (const request of [cart('lamp', 'gone'), { ...cart('lamp'), currency: 'EUR' }, cart()])
    expect(ask([shipping], request)).not.toHaveProperty('rewards');
});

test('D9 what fills the gap best is offered: it reaches the reward with the least beyond it', () => {
  const { offers } = ask([shipping], cart('lamp'));
  expect(offers.find(({ strategy }) => strategy === 'filler')).toMatchObject({
    productId: 'bulb',
    reason: 'With this the cart reaches free shipping.',
    evidence: { kind: 'filler', offerId: 'offer-0', fromMinor: 5_000, missingMinor: 1_000, overMinor: 0 },
  });
  const best = (fromMinor: number) =>
    ask([{ ...shipping, fromMinor }], { ...cart('lamp'), strategy: 'filler' }).offers.map(({ productId }) => productId);
  expect(best(4_500)).toEqual(['cable', 'bulb']);
  expect(best(5_100)).toEqual(['shade']);
  expect(ask([], { ...cart('lamp'), strategy: 'filler' })).toMatchObject({
    offers: [],
    silence: expect.stringContaining('lacks'),
  });
});

test('D9 a coupon for the next order is told after this one, and nothing is bought to reach it', () => {
  const coupon = { kind: 'next_order_coupon', off: { percent: 15 }, validDays: 30, fromMinor: 5_000, currency: 'GBP' };
  const thanks = { ...cart('lamp', 'bulb'), placement: 'thank_you' };
  expect(ask([coupon], thanks).rewards).toMatchObject([{ text: 'This cart comes with 15% off the next order.' }]);
  expect(ask([coupon], { ...cart('lamp'), placement: 'thank_you', strategy: 'filler' }).offers).toEqual([]);
});

const offered = ({ offers }: Decision) =>
  offers.map(({ productId, strategy, deal }) => [productId, strategy, deal?.kind]);

test('D6 what completes a set that is sold for less is found by its offer, with orders as evidence where they speak for it', () => {
  const set = { kind: 'bundle_price', products: ['lamp', 'cards'], off: { percent: 10 } };
  const decision = ask([set]);
  expect(offered(decision)[0]).toEqual(['cards', 'bundle', 'bundle_price']);
  expect(decision.offers[0]).toMatchObject({
    evidence: { kind: 'manual', chosenBy: 'offer-0' },
    reason: 'Recommended by the shop.',
  });
  const paired = ask([{ ...set, products: ['lamp', 'stand'] }]);
  expect(paired.offers[0]).toMatchObject({
    productId: 'stand',
    strategy: 'bundle',
    evidence: { kind: 'bought_together' },
  });
  expect(offered(ask([{ ...set, products: ['cable', 'cards'] }]))).not.toContainEqual([
    'cards',
    'bundle',
    'bundle_price',
  ]);
});

test('D6 an order bump is offered at the checkout: what it names, and of a category what goes with the cart', () => {
  const bump = (products: object) => ({ kind: 'order_bump', products, off: { percent: 20 } });
  const checkout = { ...cart('lamp'), placement: 'checkout', slots: 2 };
  expect(offered(ask([bump({ products: ['cards'] })], checkout))[0]).toEqual(['cards', 'order_bump', 'order_bump']);
  expect(offered(ask([bump({ price: { to: 700, currency: 'GBP' } })], checkout))[0]).toEqual([
    'cable',
    'order_bump',
    'order_bump',
  ]);
  expect(offered(ask([bump({ products: ['cards'] })], cart('lamp')))).not.toContainEqual([
    'cards',
    'order_bump',
    'order_bump',
  ]);
});
