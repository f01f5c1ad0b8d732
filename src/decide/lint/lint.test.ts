import { expect, test } from 'vitest';
import { Product, type ProductInput, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { findingsOf } from './index.ts';

const AT = Date.UTC(2026, 0, 15);
const SHOP: readonly ProductInput[] = [
  { id: 'lamp', title: 'Lamp', brand: 'Lux', priceMinor: 100, currency: 'EUR' },
  { id: 'bulb', title: 'Bulb', brand: 'Lux', priceMinor: 100, currency: 'EUR', stock: 0 },
  { id: 'old', title: 'Old', brand: 'Volta', active: false },
];

function lint(config: ShopConfigInput): string[] {
  const products = new Map(SHOP.map((product) => [product.id, Product.parse(product)]));
  return findingsOf(ShopConfig.parse(config), { snapshot: undefined, products, at: AT }).map(
    ({ part, level, what }) => `${level}: ${part} ${what}`,
  );
}
const lux = { products: { brands: ['Lux'] } };

test('D2 the lint finds nothing in what a fresh shop has, nor in what works', () => {
  expect(lint({})).toEqual([]);
  expect(
    lint({ rules: [{ id: 'a', do: 'bar', products: { brands: ['Volta'] } }], lists: [{ id: 'b', offers: ['lamp'] }] }),
  ).toEqual([]);
});

test('D2 the lint finds products that are gone, sold out or not for sale', () => {
  expect(
    lint({ rules: [{ id: 'a', do: 'pin', product: 'gone' }], lists: [{ id: 'b', offers: ['bulb', 'old'] }] }),
  ).toEqual([
    'warning: lists.b would offer "bulb", which is sold out',
    'warning: lists.b would offer "old", which is not for sale',
    'warning: rules.a names the product "gone", which the shop does not have',
  ]);
});

test('D2 the lint finds rules that never have a word', () => {
  expect(
    lint({
      rules: [
        { id: 'all', do: 'bar', ...lux },
        { id: 'dead', do: 'boost', products: { products: ['lamp'] }, factor: 2, when: { placements: ['cart'] } },
        { id: 'alive', do: 'boost', products: { brands: ['Volta'] }, factor: 2 },
        { id: 'nobody', do: 'bar', products: { brands: ['Luxe'] } },
      ],
    }),
  ).toEqual([
    'error: rules.dead never has a word: of each of its products "all" speaks first',
    'error: rules.nobody means no product of the shop',
  ]);
});

test.each([
  ['another placement', { placements: ['cart' as const] }, { placements: ['checkout' as const] }],
  ['a shorter time', { until: '2027-01-01T00:00:00Z' }, {}],
  ['another country', { countries: ['NL'] }, { countries: ['NL', 'TR'] }],
])('D2 an earlier rule for %s leaves the later one its word', (_name, first, second) => {
  const rules = [first, second].map((when, at) => ({
    id: `r${at}`,
    do: 'bar' as const,
    ...lux,
    ...(Object.keys(when).length > 0 && { when }),
  }));
  expect(lint({ rules })).toEqual([]);
});

test('D2 the lint finds what has ended, what is nowhere switched on, and slots that are not there', () => {
  expect(
    lint({
      placements: { cart: { enabled: false, room: { upgrade: 1 } } },
      rules: [
        { id: 'ended', do: 'bar', ...lux, when: { until: '2026-01-15T00:00:00Z', placements: ['search'] } },
        { id: 'off', do: 'bar', ...lux, when: { placements: ['cart'] } },
        { id: 'far', do: 'pin', product: 'lamp', slot: 9, when: { placements: ['checkout'] } },
      ],
    }),
  ).toEqual([
    'error: rules.off holds only at placements that are switched off',
    'warning: placements.cart keeps room for upgrade, which is not among its strategies',
    'warning: rules.ended ended at 2026-01-15T00:00:00Z',
    'warning: rules.far pins to slot 9, and checkout has 1',
  ]);
});

test('D12 T18 the lint finds segments that there are none of, and traits that are switched off', () => {
  const segments: ShopConfigInput['segments'] = [
    {
      id: 'women',
      name: 'Women',
      when: {
        all: [
          { trait: 'gender', in: ['female'] },
          { trait: 'orders', from: 1 },
        ],
      },
    },
  ];
  const lists = [
    { id: 'a', offers: ['lamp'], when: { segments: ['women'] } },
    { id: 'b', offers: ['lamp'], when: { segments: ['wemen'] } },
  ];
  expect(lint({ segments, lists })).toEqual([
    'error: lists.b is for the segment "wemen", which is not in the configuration',
    'warning: segments.women looks at gender, which is switched off: nothing is known of it',
  ]);
  expect(lint({ segments, lists: lists.slice(0, 1), traits: { sensitive: ['gender'] } })).toEqual([]);
});
