import { expect, test } from 'vitest';
import type { ChosenDeal, Effect } from './chosen-deal.ts';
import { priceCart } from './price-cart.ts';

const PRICES = [
  { productId: 'lamp', priceMinor: 4_000, costMinor: 2_000 },
  { productId: 'bulb', priceMinor: 999, costMinor: 950 },
  { productId: 'shade', priceMinor: 1_500 },
];
const deal = (effect: Effect, more: Partial<ChosenDeal> = {}): ChosenDeal => ({
  offerId: 'deal',
  currency: undefined,
  priority: 0,
  alone: false,
  rounding: { toMinor: 1, way: 'nearest' },
  leastMarginRate: 0,
  effect,
  ...more,
});
const price = (cart: Record<string, number>, ...deals: ChosenDeal[]) => {
  const lines = Object.entries(cart).map(([productId, quantity]) => ({ productId, quantity }));
  const { cart: priced, notApplied } = priceCart({ cart: lines, prices: PRICES, currency: 'EUR', deals });
  return {
    totals: Object.fromEntries(priced.lines.map(({ productId, totalMinor }) => [productId, totalMinor])),
    whyNot: notApplied.map(({ whyNot }) => whyNot),
    priced,
  };
};
const off = (percent: number, ...productIds: string[]) => ({ on: 'pieces', productIds, off: { percent } }) as const;

test('D6 a cart without offers costs what its products cost', () => {
  expect(price({ lamp: 2, bulb: 1 }).priced).toEqual({
    currency: 'EUR',
    lines: [
      {
        productId: 'bulb',
        quantity: 1,
        priceMinor: 999,
        listMinor: 999,
        discountMinor: 0,
        totalMinor: 999,
        offers: [],
      },
      {
        productId: 'lamp',
        quantity: 2,
        priceMinor: 4_000,
        listMinor: 8_000,
        discountMinor: 0,
        totalMinor: 8_000,
        offers: [],
      },
    ],
    listMinor: 8_999,
    discountMinor: 0,
    totalMinor: 8_999,
    freeShipping: false,
    offers: [],
  });
});

test('D6 what comes off a bundle is spread over its lines by largest remainder, once for every whole set', () => {
  const bundle = deal({ on: 'set', productIds: ['lamp', 'shade'], off: { priceMinor: 5_000 } });
  expect(price({ lamp: 1, shade: 1 }, bundle).totals).toEqual({ lamp: 3_636, shade: 1_364 });
  expect(price({ lamp: 3, shade: 2 }, bundle).priced).toMatchObject({
    totalMinor: 10_000 + 4_000,
    discountMinor: 1_000,
  });
  expect(price({ lamp: 1 }, bundle).whyNot).toEqual(['not_in_cart']);
});

test('D6 a percentage stops at the floor, and a bundle that would go below it is none', () => {
  expect(price({ bulb: 1 }, deal(off(50, 'bulb'))).totals).toEqual({ bulb: 950 });
  expect(price({ bulb: 1 }, deal(off(50, 'bulb'), { leastMarginRate: 0.04 })).totals).toEqual({ bulb: 990 });
  expect(
    price({ bulb: 2 }, deal({ on: 'set', productIds: ['bulb', 'bulb'], off: { priceMinor: 1_000 } })).whyNot,
  ).toEqual(['below_floor']);
  expect(price({ shade: 1 }, deal(off(50, 'shade'), { leastMarginRate: 0.1 })).whyNot).toEqual(['nothing_off']);
});

test('D6 of two offers that stand alone the one with the higher priority takes the piece, and others still take the rest', () => {
  const first = deal({ ...off(10, 'lamp'), most: 1 }, { offerId: 'first', priority: 1, alone: true });
  const second = deal(off(20, 'lamp'), { offerId: 'second', alone: true });
  expect(price({ lamp: 1 }, second, first)).toMatchObject({ totals: { lamp: 3_600 }, whyNot: ['does_not_stack'] });
  expect(price({ lamp: 2 }, second, first).totals).toEqual({ lamp: 3_600 + 3_200 });
  expect(price({ lamp: 1 }, deal(off(10, 'lamp')), deal(off(10, 'lamp'), { offerId: 'too' })).totals).toEqual({
    lamp: 3_240,
  });
});

test('D6 thresholds are reached by what goods cost in the shop, gifts apart, whatever comes off them', () => {
  const shipping = deal({ on: 'shipping', fromMinor: 4_000 }, { offerId: 'shipping' });
  const gift = deal({ on: 'gift', fromMinor: 4_000, productId: 'shade' }, { offerId: 'gift' });
  expect(price({ lamp: 1 }, shipping).priced.freeShipping).toBe(true);
  expect(price({ lamp: 1 }, shipping, deal(off(1, 'lamp'))).priced.freeShipping).toBe(true);
  expect(price({ shade: 2 }, shipping).whyNot).toEqual(['below_threshold']);
  expect(price({ lamp: 1, shade: 1 }, gift, shipping).priced).toMatchObject({ totalMinor: 4_000, freeShipping: true });
  expect(price({ bulb: 3, shade: 1 }, gift).whyNot).toEqual(['below_threshold']);
  expect(price({ lamp: 1 }, gift).whyNot).toEqual(['not_in_cart']);
});

test('D6 an amount off everything is spread over what has room for it, and no more comes off than there is', () => {
  const reward = (amountMinor: number) => deal({ on: 'cart', fromMinor: 0, off: { amountMinor } });
  expect(price({ lamp: 1, bulb: 1 }, reward(500)).totals).toEqual({ lamp: 3_549, bulb: 950 });
  expect(price({ shade: 2 }, reward(9_999)).totals).toEqual({ shade: 0 });
  expect(price({ lamp: 1 }, { ...reward(500), currency: 'GBP' }).whyNot).toEqual(['other_currency']);
});

test.each([
  [{ toMinor: 5, way: 'nearest' }, 3_705],
  [{ toMinor: 100, way: 'down' }, 3_700],
  [{ toMinor: 100, way: 'up' }, 3_800],
] as const)('D6 a percentage is rounded as the merchant wants: %j', (rounding, totalMinor) => {
  expect(price({ lamp: 1 }, deal(off(7.39, 'lamp'), { rounding })).totals).toEqual({ lamp: totalMinor });
});
