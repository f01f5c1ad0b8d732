import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learn } from '../../../src/operations/index.ts';
import { Shopper } from '../../../src/scoring/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const put = (path: string, body: object) => shop.ask('PUT', path, { key: shop.keys.server, body });
const agreed = { profilingConsent: '2026-01-01T00:00:00Z' };
const shopperOf = (customerId: string) => {
  const { snapshot } = shop.serving.decider.current()!;
  const newer = shop.serving.decider.customers.find(customerId);
  return new Shopper({ shop: snapshot, customerId, newer, at: Date.now() });
};

describe('D12 what is known of a shopper', () => {
  test('comes from the shop at once, and is learned from orders with what they were worth', async () => {
    const lines = [
      { productId: 'p0', quantity: 2, unitPriceMinor: 1_000 },
      { productId: 'p1', quantity: 1, unitPriceMinor: 500 },
    ];
    const placedAt = new Date(Date.now() - 86_400_000).toISOString();
    const order = { id: 'worth', customerId: 'zoe', placedAt, currency: 'EUR', country: 'TR', lines };
    const back = { productId: 'p0', quantity: 1, amountMinor: 1_000, at: new Date().toISOString() };
    const voucher = { kind: 'voucher', amountMinor: -300 };
    await put('/v1/orders', { orders: [{ ...order, fees: [voucher], refunds: [back] }] });
    const traits = { ageBand: '25-34', netPromoter: 9, feedback: 'positive' };
    await put('/v1/customers', {
      customers: [
        { id: 'zoe', locale: 'tr-TR', traits, ...agreed },
        { id: 'yan', traits },
      ],
    });
    await expect.poll(() => shopperOf('zoe').word('ageBand')).toBe('25-34');
    await learn(shop.context, { seed: 2 });
    await expect.poll(() => shopperOf('zoe').number('orders')).toBe(1);
    const zoe = shopperOf('zoe');
    expect(['spentMinor', 'discountRate', 'netPromoter'].map((id) => zoe.number(id as 'spentMinor'))).toEqual([
      1_500, 1, 9,
    ]);
    expect(zoe.number('returnRate')).toBeCloseTo(1 / 3, 6);
    expect(zoe.number('daysSinceOrder')).toBeCloseTo(1, 1);
    expect(['country', 'language', 'ageBand', 'buyer'].map((id) => zoe.word(id as 'country'))).toEqual([
      'TR',
      'tr',
      '25-34',
      'returning',
    ]);
    const yan = shopperOf('yan');
    expect([yan.word('feedback'), yan.word('buyer'), yan.number('spentMinor')]).toEqual(['positive', 'new', 0]);
    expect(yan.word('ageBand')).toBeUndefined();
  });

  test('T18 a consent that is withdrawn counts at once', async () => {
    await put('/v1/customers', { customers: [{ id: 'zoe', traits: { ageBand: '25-34' } }] });
    await expect.poll(() => shopperOf('zoe').word('ageBand')).toBeUndefined();
  });
});
