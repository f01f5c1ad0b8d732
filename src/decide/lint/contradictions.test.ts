import { expect, test } from 'vitest';
import { Product, type ProductInput, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { snapshotOf } from '../../domain/testing.ts';
import { findingsOf } from './index.ts';

const EUR = { currency: 'EUR', priceMinor: 1_000 };
const SHOP: readonly ProductInput[] = [
  {
    id: 'lamp',
    title: 'Lamp',
    brand: 'Lux',
    ...EUR,
    costMinor: 900,
    categoryPath: ['Lamps'],
    attributes: { Plug: 'G' },
  },
  { id: 'bulb', title: 'Bulb', brand: 'Lux', ...EUR, costMinor: 100, categoryPath: ['Bulbs'] },
  { id: 'out', title: 'Out', brand: 'Volta', ...EUR, stock: 0 },
];

function lint(config: ShopConfigInput): string[] {
  const products = new Map(SHOP.map((product) => [product.id, Product.parse(product)]));
  const shop = { snapshot: snapshotOf({}), products, at: Date.UTC(2026, 0, 15) };
  return findingsOf(ShopConfig.parse(config), shop).map(({ part, level, what }) => `${level}: ${part} ${what}`);
}
const only = (id: string) => ({ products: { products: [id] } });
const lux = { products: { brands: ['Lux'] } };

test('D2 the lint finds discounts below cost, and leaves those above it alone', () => {
  expect(
    lint({
      offers: [
        { id: 'tenth', kind: 'percent_off', ...lux, percent: 10 },
        { id: 'fifth', kind: 'percent_off', ...lux, percent: 20 },
        {
          id: 'flat',
          kind: 'limited_time',
          ...lux,
          off: { priceMinor: 500 },
          currency: 'EUR',
          until: '2027-01-01T00:00:00Z',
        },
      ],
    }),
  ).toEqual([
    'warning: offers.fifth would sell "lamp" below cost, so less comes off these than it says',
    'warning: offers.flat would sell "lamp" below cost, so less comes off these than it says',
  ]);
});

test('D2 the lint finds downsells that lead back to what was refused', () => {
  const downsell = (id: string, after: string, product: string) => ({
    id,
    kind: 'downsell' as const,
    after: { products: [after] },
    ...only(product),
    off: { percent: 5 },
  });
  expect(lint({ offers: [downsell('down', 'lamp', 'bulb')] })).toEqual([]);
  expect(
    lint({
      offers: [downsell('down', 'lamp', 'bulb'), downsell('up', 'bulb', 'lamp'), downsell('same', 'lamp', 'lamp')],
    }),
  ).toEqual([
    'error: offers.down leads back to what was refused: "down", then "up"',
    'error: offers.same offers again what was refused',
    'error: offers.up leads back to what was refused: "up", then "down"',
  ]);
});

test('D2 the lint finds what a list or an offer would offer and a rule bars', () => {
  const bar = { id: 'no-lux', do: 'bar' as const, ...lux };
  const list = { id: 'mine', offers: ['bulb'] };
  expect(lint({ rules: [bar], lists: [list], offers: [{ id: 'gift', kind: 'free_gift', gift: 'bulb' }] })).toEqual([
    'error: lists.mine would offer "bulb", which your rule "no-lux" bars',
    'error: offers.gift would offer "bulb", which your rule "no-lux" bars',
  ]);
  expect(lint({ rules: [{ ...bar, when: { placements: ['cart'] } }], lists: [list] })).toEqual([]);
  expect(lint({ rules: [{ id: 'but', do: 'allow', ...only('bulb') }, bar], lists: [list] })).toEqual([]);
});

test('D2 the lint finds caps that contradict each other', () => {
  expect(
    lint({
      placements: { cart: { slots: 8 } },
      caps: { perPage: 4, attention: { most: 10, cost: { email: 20 } } },
    }),
  ).toEqual([
    "error: caps.attention a moment on email costs 20, and a person's attention is worth 10: nothing is ever offered there",
    'warning: caps perPlacement is 6, and perPage allows only 4 of them',
    'warning: placements.cart has 8 slots, and caps.perPlacement fills 6',
  ]);
});

test('D2 the lint finds rules of what fits that can bar nothing', () => {
  const side = (path: string, attribute: string) => ({ products: { categories: [[path]] }, attribute });
  expect(
    lint({
      compatibility: {
        rules: [{ id: 'fit', between: [side('Lamps', 'plug'), side('Bulb', 'plug')], must: 'equal' }],
        countries: [{ id: 'plugs', ...side('Bulbs', 'plug'), countries: { GB: ['G'] } }],
        learned: { except: ['fit_0123456789ab'] },
      },
    }),
  ).toEqual([
    'error: compatibility.countries.plugs asks for the attribute "plug", which none of its products tells',
    'error: compatibility.rules.fit means no product of the shop on the side of "plug", so it bars nothing',
    'warning: compatibility.learned switches off fit_0123456789ab, which is not learned now',
  ]);
});
