import { expect, test } from 'vitest';
import { DecisionRequest, ShopConfig } from '../../domain/index.ts';
import { snapshotOf } from '../../domain/testing.ts';
import { decide } from '../index.ts';

/** A policy that finds everything as likely as not. */
const evenly = { id: 'tqm_test', ready: true, tell: () => ({ odds: 0, spread: 0, declineRate: 0 }) };
const SHOP = {
  products: [
    { id: 'lamp', priceMinor: 4_000 },
    { id: 'bulb', priceMinor: 1_000, costMinor: 400 },
  ],
  pairs: { lamp: [{ id: 'bulb', score: 0.5, support: 40 }] },
  orderCount: { lamp: 100 },
  learnedFrom: { orders: 10_000 },
};

function worthOfBulb(...offers: object[]) {
  const config = ShopConfig.parse({ offers, technique: { attention: { shareRate: 0 } } });
  const request = DecisionRequest.parse({ placement: 'product_page', productId: 'lamp', slots: 1 });
  const id = `dec_${'0'.repeat(26)}`;
  const { worth } = decide({ snapshot: snapshotOf(SHOP), config, policy: evenly, request, id, at: 0 });
  return worth!.find(({ productId }) => productId === 'bulb')!;
}

test('L12 D6 what a deal takes off is taken off what the offer is worth, from whoever would have bought it anyway too', () => {
  const plain = worthOfBulb();
  const dealt = worthOfBulb({ id: 'tenth', kind: 'percent_off', products: { products: ['bulb'] }, percent: 10 });
  expect(plain).toMatchObject({ chance: 0.5, marginMinor: 600, discountMinor: 0 });
  expect(dealt).toMatchObject({ chance: 0.5, marginMinor: 600, discountMinor: 100, anywayRate: plain.anywayRate });
  expect(plain.valueMinor - dealt.valueMinor).toBeCloseTo(0.5 * 100);
});

test('L12 D9 what a reward costs that the cart reaches with a product is taken off what the product is worth', () => {
  const config = ShopConfig.parse({
    technique: { attention: { shareRate: 0 } },
    offers: [
      { id: 'parcel', kind: 'free_shipping_threshold', currency: 'GBP', fromMinor: 4_500, shippingMinor: 250 },
      { id: 'far', kind: 'free_shipping_threshold', currency: 'GBP', fromMinor: 9_000, shippingMinor: 50 },
    ],
  });
  const request = DecisionRequest.parse({ placement: 'cart', cart: [{ productId: 'lamp' }] });
  const input = { snapshot: snapshotOf(SHOP), config, policy: evenly, request, id: `dec_${'0'.repeat(26)}`, at: 0 };
  const bulb = decide(input).worth!.find(({ productId }) => productId === 'bulb');
  expect(bulb).toMatchObject({ marginMinor: 600, discountMinor: 250 });
});
