import { expect, test } from 'vitest';
import { BundleList, Product, Relations } from '../domain/index.ts';
import { snapshotOf } from '../domain/testing.ts';
import { bundlesOf, relationsOf } from './index.ts';

const snapshot = snapshotOf({
  products: [
    { id: 'stove', priceMinor: 3000, costMinor: 1800 },
    { id: 'fuel', priceMinor: 700, costMinor: 300 },
    { id: 'mug', priceMinor: 900 },
    { id: 'sock-m', groupId: 'sock' },
    { id: 'sock-l', groupId: 'sock' },
  ],
  bundles: [{ ids: ['fuel', 'stove'], orders: 34, expected: 0.25 }, { ids: ['mug', 'sock-m', 'stove'] }],
});

test('L9 bundles carry their counts, today’s price, and what a discount may take', () => {
  expect(BundleList.parse(bundlesOf(snapshot, { productId: 'fuel' }))).toEqual({
    productId: 'fuel',
    bundles: [
      {
        products: [
          { productId: 'fuel', title: 'fuel', priceMinor: 700, currency: 'GBP' },
          { productId: 'stove', title: 'stove', priceMinor: 3000, currency: 'GBP' },
        ],
        orders: 34,
        expected: 0.25,
        lift: 136,
        confidence: 0.7895,
        priceMinor: 3700,
        currency: 'GBP',
        // Half of the 4.00 that the fuel earns beside the stove.
        mostDiscountMinor: 200,
      },
    ],
    snapshotId: snapshot.id,
  });
});

test('L9 without the cost of each there is no saying what a discount may take, and below cost there is no room', () => {
  const [, second] = bundlesOf(snapshot).bundles;
  expect(second).toMatchObject({ priceMinor: 4900 });
  expect(second).not.toHaveProperty('mostDiscountMinor');
  const cheap = Product.parse({ id: 'fuel', title: 'fuel', priceMinor: 200, costMinor: 300, currency: 'GBP' });
  const live = (id: string): Product | undefined => (id === 'fuel' ? cheap : undefined);
  expect(bundlesOf(snapshot, { productId: 'fuel', live }).bundles).toMatchObject([
    { priceMinor: 3200, mostDiscountMinor: 0 },
  ]);
});

test('L9 a variant finds the bundles of its sisters, with itself in them', () => {
  const named = bundlesOf(snapshot, { productId: 'sock-l' }).bundles.map(({ products }) =>
    products.map(({ productId }) => productId),
  );
  expect(named).toEqual([['mug', 'sock-l', 'stove']]);
});

test('L9 what cannot be offered today is marked and kept, and prices in two currencies make no sum', () => {
  const fuel = { id: 'fuel', title: 'Fuel', priceMinor: 700, currency: 'GBP' };
  const now = (product: object) => {
    const live = (id: string): Product | undefined =>
      id === 'fuel' ? Product.parse({ ...fuel, ...product }) : undefined;
    return bundlesOf(snapshot, { productId: 'fuel', live }).bundles[0];
  };
  expect(now({ stock: 0 })).toMatchObject({ withheld: 'Fuel is out of stock' });
  expect(now({ active: false })).toMatchObject({ withheld: 'Fuel is not for sale: inactive, or without a price' });
  expect(now({ currency: 'EUR' })).not.toHaveProperty('priceMinor');
});

test('L9 bundles stand among a product’s relations, as many as somebody asks for; nobody’s product is refused', () => {
  expect(Relations.parse(relationsOf(snapshot, 'stove', { limit: 1 })).bundles).toHaveLength(1);
  expect(bundlesOf(snapshotOf({})).bundles).toEqual([]);
  expect(() => bundlesOf(snapshot, { productId: 'gone' })).toThrow(
    expect.objectContaining({ code: 'not_found', message: 'The shop has no product "gone".' }),
  );
});
