import { expect, test } from 'vitest';
import { type Comparison, DecisionRequest, Product, type ProductInput } from '../domain/index.ts';
import { snapshotOf, type NeighbourLiteral } from '../domain/testing.ts';
import { decide } from './index.ts';

type Attributes = Record<string, string>;

function compared(
  { tv, better, differences }: { tv: Attributes; better: Attributes; differences?: NeighbourLiteral['differences'] },
  live?: Partial<ProductInput>,
): Comparison | undefined {
  const snapshot = snapshotOf({
    products: [
      { id: 'tv', attributes: tv, titles: { tr: 'Televizyon' } },
      { id: 'tv-50', priceMinor: 1200, attributes: better },
    ],
    upgrades: { tv: [{ id: 'tv-50', score: 0.6, ...(differences && { differences }) }] },
  });
  const newer = live && Product.parse({ id: 'tv-50', title: 'tv-50', priceMinor: 1200, currency: 'GBP', ...live });
  const { decision } = decide({
    snapshot,
    ...(newer && { live: (id) => (id === 'tv-50' ? newer : undefined) }),
    request: DecisionRequest.parse({ placement: 'product_page', productId: 'tv', strategy: 'upgrade', locale: 'tr' }),
    id: 'dec_00000000000000000000000000',
    at: Date.UTC(2024, 6, 3),
  });
  return decision.offers[0]?.comparison;
}

const inches = { name: 'inches', from: '40', to: '50' };

test('D8 an upgrade is compared in what it is better in, then in what else both tell otherwise', () => {
  const tv = { colour: 'Black', inches: '40', weight: '9.2KG', remote: 'yes', stand: 'steel' };
  const better = { stand: 'wood', inches: '50', weight: '9.2 kg', colour: 'white', tuner: 'double' };
  expect(compared({ tv, better, differences: [inches, { name: 'tuner', to: 'double' }] })).toEqual({
    withProductId: 'tv',
    title: 'Televizyon',
    priceMinor: 1000,
    currency: 'GBP',
    extraMinor: 200,
    rows: [
      { name: 'inches', chosen: '40', offered: '50', better: true },
      { name: 'colour', chosen: 'Black', offered: 'white', better: false },
      { name: 'stand', chosen: 'steel', offered: 'wood', better: false },
    ],
  });
});

test('D8 there are at most six rows, and no comparison without one', () => {
  const many = (value: string) => Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`a${n}`, value]));
  expect(compared({ tv: many('1'), better: many('2') })?.rows.map(({ name }) => name)).toEqual([
    'a0',
    'a1',
    'a2',
    'a3',
    'a4',
    'a5',
  ]);
  expect(compared({ tv: { a: '1' }, better: { b: '2' } })).toBeUndefined();
  expect(compared({ tv: {}, better: {} })).toBeUndefined();
});

test('D8 what the shop has changed since is compared as it is now', () => {
  const shop = {
    tv: { inches: '40', colour: 'black' },
    better: { inches: '50', colour: 'red' },
    differences: [inches],
  };
  expect(compared(shop, { attributes: { inches: '50', colour: 'blue' } })?.rows).toEqual([
    { name: 'inches', chosen: '40', offered: '50', better: true },
    { name: 'colour', chosen: 'black', offered: 'blue', better: false },
  ]);
});
