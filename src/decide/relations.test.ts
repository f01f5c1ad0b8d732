import { expect, test } from 'vitest';
import { Product, Relations } from '../domain/index.ts';
import { snapshotOf } from '../domain/testing.ts';
import { relationsOf } from './index.ts';

const snapshot = snapshotOf({
  products: [
    { id: 'lamp', priceMinor: 1000 },
    { id: 'lamp-pro', priceMinor: 1200 },
    { id: 'palace', priceMinor: 9000 },
    { id: 'mount', stock: 0 },
  ],
  pairs: {
    lamp: [
      { id: 'batteries', score: 0.5, support: 12 },
      { id: 'mount', score: 0.4, support: 6 },
    ],
  },
  similar: { lamp: [{ id: 'lamp-pro', score: 0.8 }] },
  upgrades: {
    lamp: [
      { id: 'palace', score: 0.9 },
      { id: 'lamp-pro', score: 0.6, differences: [{ name: 'lumen', from: '400', to: '800' }] },
    ],
  },
});

test('L1 L5 relations are told apart, and what cannot be offered today is marked and kept', () => {
  const { boughtTogether, upgrades, similar, bundles: _, ...rest } = Relations.parse(relationsOf(snapshot, 'lamp'));
  expect(rest).toEqual({ productId: 'lamp', title: 'lamp', orders: 20, snapshotId: snapshot.id });
  expect(boughtTogether.map(({ productId, reason, withheld }) => [productId, reason, withheld])).toEqual([
    ['batteries', 'Bought together in 12 of 20 orders.', undefined],
    ['mount', 'Bought together in 6 of 20 orders.', 'out of stock'],
  ]);
  expect(upgrades.map(({ productId, evidence }) => [productId, evidence])).toEqual([
    [
      'lamp-pro',
      expect.objectContaining({ extraMinor: 200, differences: [{ name: 'lumen', from: '400', to: '800' }] }),
    ],
  ]);
  expect(similar.map(({ productId, confidence }) => [productId, confidence])).toEqual([['lamp-pro', 0.8]]);
});

test('D4 a relation shows the price of today, and an upgrade that has become too dear is none', () => {
  const dear = Product.parse({ id: 'lamp-pro', title: 'Pro', priceMinor: 1300, currency: 'GBP' });
  const live = (id: string): Product | undefined => (id === 'lamp-pro' ? dear : undefined);
  const { upgrades, similar } = relationsOf(snapshot, 'lamp', { live });
  expect(upgrades).toEqual([]);
  expect(similar).toMatchObject([{ title: 'Pro', priceMinor: 1300 }]);
});

test('L1 of a partner’s variants one is shown, and orders of all sizes count', () => {
  const sized = snapshotOf({
    products: ['shoe-41', 'shoe-42', 'sock-m', 'sock-l'].map((id) => ({ id, groupId: id.split('-')[0]! })),
    pairs: {
      'shoe-41': [
        { id: 'sock-m', score: 0.5, support: 12 },
        { id: 'sock-l', score: 0.49, support: 12 },
      ],
    },
    orderCount: { 'shoe-41': 2, 'shoe-42': 28 },
  });
  const { orders, boughtTogether } = relationsOf(sized, 'shoe-41');
  expect(orders).toBe(30);
  expect(boughtTogether.map(({ productId, reason }) => [productId, reason])).toEqual([
    ['sock-m', 'Bought together in 12 of 30 orders.'],
  ]);
});

test('as many of a kind as somebody asks for', () => {
  expect([0, 1, 9].map((limit) => relationsOf(snapshot, 'lamp', { limit }).boughtTogether.length)).toEqual([0, 1, 2]);
});

test('a product that is new since has no relations yet; one that nobody knows is refused', () => {
  const live = (id: string): Product | undefined => (id === 'new' ? Product.parse({ id, title: 'New' }) : undefined);
  expect(Relations.parse(relationsOf(snapshot, 'new', { live }))).toEqual({
    productId: 'new',
    title: 'New',
    orders: 0,
    boughtTogether: [],
    upgrades: [],
    similar: [],
    bundles: [],
    snapshotId: snapshot.id,
  });
  expect(() => relationsOf(snapshot, 'gone')).toThrow(
    expect.objectContaining({ code: 'not_found', message: 'The shop has no product "gone".' }),
  );
});
