import { expect, test } from 'vitest';
import { Product, type ProductInput, ShopConfig } from '../../domain/index.ts';
import { findingsOf } from './index.ts';

const AT = Date.UTC(2026, 0, 15);
const SHOP: readonly ProductInput[] = [
  { id: 'lamp', title: 'Lamp', brand: 'Lux', priceMinor: 1_000, costMinor: 900, currency: 'EUR' },
  { id: 'bulb', title: 'Bulb', brand: 'Lux', priceMinor: 500, currency: 'EUR' },
  { id: 'old', title: 'Old', brand: 'Volta', active: false },
];
const ten = { kind: 'percent_off', products: { brands: ['Lux'] }, percent: 10 };

function lint(...offers: object[]): string[] {
  const products = new Map(SHOP.map((product) => [product.id, Product.parse(product)]));
  const config = ShopConfig.parse({ offers: offers.map((offer, at) => ({ id: `offer-${at}`, ...offer })) });
  return findingsOf(config, { snapshot: undefined, products, at: AT }).map(
    ({ part, level, what }) => `${level}: ${part} ${what}`,
  );
}

test('D6 the lint finds nothing in offers that can be had, nor in what is switched off', () => {
  expect(lint(ten, { kind: 'free_gift', gift: 'bulb' })).toEqual([]);
  expect(lint({ ...ten, products: { brands: ['none'] }, enabled: false })).toEqual([]);
});

test.each([
  [{ ...ten, products: { brands: ['Volta'] } }, 'error: offer is for no product that the shop sells in its currency'],
  [{ ...ten, currency: 'GBP' }, 'error: offer is for no product that the shop sells in its currency'],
  [{ ...ten, when: { until: '2026-01-15T00:00:00Z' } }, 'warning: offer ended at 2026-01-15T00:00:00.000Z'],
  [{ kind: 'free_gift', gift: 'old' }, 'error: offer gives a product that the shop does not sell in its currency'],
  [
    { kind: 'bundle_price', products: ['lamp', 'gone'], off: { percent: 5 } },
    'error: offer names a product that the shop does not sell in its currency',
  ],
  [
    { ...ten, products: { products: ['lamp'] }, leastMarginRate: 0.1 },
    'error: offer takes nothing off: costs or the least margin leave no room',
  ],
  [
    { ...ten, leastMarginRate: 0.005 },
    'warning: offer takes nothing off 1 of the 2 products that it is for: costs or the least margin leave no room',
  ],
  [
    { ...ten, usesPerShopper: 5, usesInAll: 2 },
    'warning: offer lets one shopper use it more often than all shoppers together may',
  ],
  [
    { kind: 'free_shipping_threshold', fromMinor: 1, shippingMinor: 590, budgetMinor: 500, currency: 'EUR' },
    'error: offer has a budget that is smaller than what one use costs',
  ],
])('D6 the lint finds offers that nobody can have, or fewer than it seems: %j', (offer, finding) => {
  expect(lint(offer)).toEqual([finding.replace('offer', 'offers.offer-0')]);
});

test('D6 the lint finds an offer that always stands behind another', () => {
  const first = { ...ten, percent: 5, priority: 1 };
  expect(lint({ ...ten, when: { placements: ['cart'] } }, first)).toEqual([
    'error: offers.offer-0 always stands behind the offer offer-1, which has a higher priority and is for the same products',
  ]);
  expect(lint(ten, { ...first, when: { placements: ['cart'] } })).toEqual([]);
  expect(lint(ten, { ...first, usesInAll: 3 })).toEqual([]);
});
