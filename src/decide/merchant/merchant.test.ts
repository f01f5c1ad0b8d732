import { expect, test } from 'vitest';
import { DecisionRequest, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../domain/testing.ts';
import { decide, type Decided } from '../index.ts';

const SHOP: SnapshotLiteral = {
  products: [
    { id: 'lamp', categoryPath: ['Home', 'Lamps'], priceMinor: 5_000 },
    { id: 'bulb', brand: 'Lux', priceMinor: 500, costMinor: 100, stock: 9 },
    { id: 'shade', brand: 'Lux', priceMinor: 2_500, costMinor: 2_400, tags: ['slow'] },
    { id: 'plug', brand: 'Volta', priceMinor: 900, stock: 0 },
    { id: 'timer', brand: 'Volta', priceMinor: 1_500 },
  ],
  pairs: {
    lamp: [
      { id: 'bulb', score: 0.5, support: 90 },
      { id: 'shade', score: 0.4, support: 80 },
      { id: 'timer', score: 0.3, support: 70 },
    ],
  },
  orderCount: { lamp: 100, bulb: 100, shade: 100, timer: 100 },
  learnedFrom: { orders: 10_000 },
};

function ask(config: ShopConfigInput, request: Partial<DecisionRequest> = {}, at = '2026-12-24T12:00:00Z'): Decided {
  return decide({
    snapshot: snapshotOf(SHOP),
    config: ShopConfig.parse(config),
    request: DecisionRequest.parse({ placement: 'product_page', productId: 'lamp', ...request }),
    id: 'dec_00000000000000000000000000',
    at: Date.parse(at),
  });
}
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);
const rules = (...list: object[]): ShopConfigInput => ({
  rules: list.map((rule, at) => ({ id: `rule-${at}`, ...rule })) as never,
});

test('D2 without a word of the merchant the strategies speak alone', () => {
  expect(offered(ask({}))).toEqual(['bulb', 'shade', 'timer']);
});

test('D2 a bar leaves a product out, and the merchant is told by which rule', () => {
  const decided = ask(rules({ do: 'bar', products: { brands: ['Lux'] } }));
  expect(offered(decided)).toEqual(['timer']);
  expect(decided.dropped).toEqual([
    { productId: 'bulb', rule: 'barred', why: 'barred by your rule rule-0' },
    { productId: 'shade', rule: 'barred', why: 'barred by your rule rule-0' },
  ]);
});

test('D2 of the rules that hold the first that means a product says what becomes of it', () => {
  const config = rules({ do: 'allow', products: { products: ['bulb'] } }, { do: 'bar', products: { brands: ['Lux'] } });
  expect(offered(ask(config))).toEqual(['bulb', 'timer']);
});

test('D2 a boost moves a product before others, and never past what may not be offered', () => {
  expect(offered(ask(rules({ do: 'boost', products: { products: ['timer'] }, factor: 10 })))[0]).toBe('timer');
  expect(offered(ask(rules({ do: 'boost', products: { products: ['bulb'] }, factor: 0.01 }))).at(-1)).toBe('bulb');
});

test('D2 a pin stands at its slot, and says that the shop recommends it', () => {
  const { decision } = ask(rules({ do: 'pin', product: 'timer', slot: 2 }));
  expect(decision.offers.map(({ productId, strategy }) => [productId, strategy])).toEqual([
    ['bulb', 'bought_together'],
    ['timer', 'manual'],
    ['shade', 'bought_together'],
  ]);
  expect(decision.offers[1]).toMatchObject({
    evidence: { kind: 'manual', chosenBy: 'rule-0' },
    reason: 'Recommended by the shop.',
  });
});

test('D2 D3 a pin never brings back what may not be offered, and one for a product that is gone does nothing', () => {
  const decided = ask(rules({ do: 'pin', product: 'plug' }, { do: 'pin', product: 'gone' }));
  expect(offered(decided)).toEqual(['bulb', 'shade', 'timer']);
  expect(decided.dropped).toEqual([{ productId: 'plug', rule: 'sold_out', why: 'out of stock' }]);
});

test('D2 a list of the shop comes before what was learned, where it goes with the product', () => {
  const lists = [{ id: 'lamps', goesWith: { categories: [['Home']] }, offers: ['timer', 'gone', 'bulb'] }];
  expect(offered(ask({ lists }))).toEqual(['timer', 'bulb', 'shade']);
  expect(offered(ask({ lists: [{ ...lists[0]!, goesWith: { categories: [['Garden']] } }] }))).toEqual([
    'bulb',
    'shade',
    'timer',
  ]);
});

test.each([
  ['a season over new year', { season: { from: '11-15', to: '01-06' } }, true],
  ['another season', { season: { from: '06-01', to: '08-31' } }, false],
  ['until an instant that is now', { until: '2026-12-24T12:00:00Z' }, false],
  ['from an instant that is now', { from: '2026-12-24T12:00:00Z' }, true],
  ['another placement', { placements: ['cart'] }, false],
  ['a country that is not said', { countries: ['NL'] }, false],
  ['the product that is looked at', { product: { categories: [['Home', 'Lamps']] } }, true],
  ['a product in the cart', { cart: { products: ['plug'] } }, true],
  ['no product of the cart', { cart: { products: ['bulb'] } }, false],
  ['a segment of nobody', { segments: ['nobody'] }, false],
])('D2 a rule holds when its condition does: %s', (_name, when, inForce) => {
  const decided = ask(rules({ do: 'bar', products: { products: ['timer'] }, when }), {
    cart: [{ productId: 'plug', quantity: 1 }],
  });
  expect(offered(decided).includes('timer')).toBe(!inForce);
});

test('D2 days are those of the shop’s clock', () => {
  const config = {
    ...rules({ do: 'bar', products: { tags: ['slow'] }, when: { season: { from: '12-25', to: '12-25' } } }),
    timeZone: 'Pacific/Auckland',
  };
  expect(offered(ask(config))).toEqual(['bulb', 'timer']);
});

test.each([
  ['a margin', { marginRate: { to: 0.1 } }, ['bulb', 'timer']],
  ['a price', { price: { from: 1_000, to: 2_000, currency: 'GBP' } }, ['bulb', 'shade']],
  ['a price in another currency', { price: { from: 0, currency: 'EUR' } }, ['bulb', 'shade', 'timer']],
  ['stock that is counted', { stock: { to: 10 } }, ['shade', 'timer']],
])('D2 products are meant by %s', (_name, products, left) => {
  expect(offered(ask(rules({ do: 'bar', products })))).toEqual(left);
});

test('D1 D2 a placement does as the merchant wants, and one that is switched off says so', () => {
  expect(offered(ask({ placements: { product_page: { slots: 1 } } }))).toEqual(['bulb']);
  expect(ask({ placements: { product_page: { enabled: false } } }).decision).toMatchObject({
    offers: [],
    silence: 'This placement is switched off in the configuration.',
  });
});
