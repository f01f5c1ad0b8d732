import { expect, test } from 'vitest';
import { snapshotOf } from '../domain/testing.ts';
import { relationsOf, typedRelationsOf } from './index.ts';

const snapshot = snapshotOf({
  products: [{ id: 'lantern', priceMinor: 1200 }],
  pairs: {
    lamp: [
      { id: 'aa', score: 0.5, support: 13, type: 'required_part', because: { name: 'battery type', value: 'AA' } },
      { id: 'lantern', score: 0.2, support: 9, type: 'upgrade' },
      { id: 'rope', score: 0.1, support: 5 },
    ],
  },
  similar: {
    lamp: [
      { id: 'torch', score: 0.8, support: 1, type: 'substitute' },
      { id: 'aa', score: 0.5, support: 13, type: 'required_part' },
    ],
  },
  upgrades: { lamp: [{ id: 'lantern', score: 0.64, differences: [{ name: 'light', to: 'brighter' }] }] },
});

test('L6 each related product has one type with its counts, the surest first, and what is open is left out', () => {
  expect(
    typedRelationsOf(snapshot, snapshot.find('lamp')).map(({ place, ...rest }) => ({
      id: snapshot.idOf(place),
      ...rest,
    })),
  ).toEqual([
    { id: 'lantern', type: 'upgrade', confidence: 0.5657, basis: { together: 9, expected: 4 } },
    {
      id: 'aa',
      type: 'required_part',
      confidence: 0.5,
      basis: { together: 13, expected: 4, because: { name: 'battery type', value: 'AA' } },
    },
    { id: 'torch', type: 'substitute', confidence: 0.5, basis: { together: 1, expected: 4 } },
  ]);
  expect(typedRelationsOf(snapshot, snapshot.find('aa'))).toEqual([]);
});

test('L6 a product’s relations say what each is to it, and why', () => {
  const { boughtTogether, similar, upgrades } = relationsOf(snapshot, 'lamp');
  expect(
    [...boughtTogether, ...similar, ...upgrades].map(({ productId, type, basis }) => [productId, type, basis]),
  ).toEqual([
    ['aa', 'required_part', { together: 13, expected: 4, because: { name: 'battery type', value: 'AA' } }],
    ['lantern', 'upgrade', { together: 9, expected: 4 }],
    ['rope', undefined, undefined],
    ['torch', 'substitute', { together: 1, expected: 4 }],
    ['aa', 'required_part', { together: 13, expected: 4 }],
    ['lantern', 'upgrade', { together: 9, expected: 4 }],
  ]);
});
