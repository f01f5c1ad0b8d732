import { expect, test } from 'vitest';
import { Decision, DecisionRequest, PRICE_EACH, Product, type ProductInput } from '../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../domain/testing.ts';
import { decide, type Decided, type LiveFacts } from './index.ts';

const ID = 'dec_00000000000000000000000000';
const AT = Date.UTC(2024, 6, 3, 9, 46, 40);

function ask(shop: SnapshotLiteral, request: Partial<DecisionRequest>, live?: LiveFacts): Decided {
  const whole = DecisionRequest.parse({ placement: 'product_page', ...request });
  return decide({ snapshot: snapshotOf(shop), ...(live && { live }), request: whole, id: ID, at: AT });
}
const cart = (...ids: string[]): DecisionRequest['cart'] => ids.map((productId) => ({ productId, quantity: 1 }));
const newer = (...products: ProductInput[]): LiveFacts => {
  const known = new Map(products.map((product) => [product.id, Product.parse(product)]));
  return (id) => known.get(id);
};
const offered = ({ decision }: Decided): string[] => decision.offers.map(({ productId }) => productId);

test('S8 what is bought together is offered in the shopper’s language with its price, its reason and numbers that anyone can check', () => {
  const { decision, ...rest } = ask(
    {
      products: [{ id: 'lamp' }, { id: 'batteries', title: 'Batteries', titles: { tr: 'Pil' }, priceMinor: 450 }],
      pairs: { lamp: [{ id: 'batteries', score: 0.5, support: 312 }] },
      orderCount: { lamp: 1810, batteries: 900 },
      learnedFrom: { orders: 20_000 },
    },
    { productId: 'lamp', locale: 'tr' },
  );
  expect(Decision.parse(decision)).toEqual({
    id: ID,
    at: '2024-07-03T09:46:40.000Z',
    placement: 'product_page',
    for: ['lamp'],
    offers: [
      {
        productId: 'batteries',
        title: 'Pil',
        priceMinor: 450,
        currency: 'GBP',
        strategy: 'bought_together',
        reason: '1.810 siparişten 312 tanesinde birlikte satın alındı.',
        evidence: {
          kind: 'bought_together',
          withProductId: 'lamp',
          together: 312,
          of: 1810,
          shareRate: 312 / 1810,
          lift: 312 / 1810 / (900 / 20_000),
          supporters: 1,
        },
        confidence: 0.9624,
      },
    ],
    snapshotId: expect.stringMatching(/^snp_/) as string,
  });
  expect(rest).toEqual({ dropped: [], seen: {} });
});

test('L2 D7 a cart’s products speak together, each once however often it stands there, and the loudest is named', () => {
  const shop: SnapshotLiteral = {
    pairs: {
      bike: [
        { id: 'lock', score: 0.4 },
        { id: 'pump', score: 0.3 },
      ],
      tube: [{ id: 'pump', score: 0.35, support: 7 }],
    },
  };
  const { decision } = ask(shop, { placement: 'cart', cart: cart('tube', 'bike', 'tube') });
  expect(decision.for).toEqual(['tube', 'bike']);
  expect(decision.offers.map(({ productId, reason, evidence }) => [productId, reason, evidence])).toEqual([
    ['pump', 'Bought together with tube in 7 of 20 orders.', expect.objectContaining({ supporters: 2, together: 7 })],
    ['lock', 'Bought together with bike in 10 of 20 orders.', expect.objectContaining({ supporters: 1 })],
  ]);
});

test('D7 with what it is bought is left out on the page of that product alone', () => {
  const shop: SnapshotLiteral = { pairs: { bike: [{ id: 'lock', score: 0.4 }] } };
  const reasonOf = (request: Parameters<typeof ask>[1]) => ask(shop, request).decision.offers[0]?.reason;
  expect(reasonOf({ placement: 'product_page', productId: 'bike' })).toBe('Bought together in 10 of 20 orders.');
  expect(reasonOf({ placement: 'cart', cart: cart('bike') })).toBe('Bought together with bike in 10 of 20 orders.');
});

test('L8 what is less than much like it is not offered as that', () => {
  const similar = { lamp: [0.5, 0.49].map((score) => ({ id: `lamp ${score}`, score })) };
  const { decision } = ask({ similar }, { placement: 'product_page', productId: 'lamp', strategy: 'similar' });
  expect(decision.offers.map(({ productId }) => productId)).toEqual(['lamp 0.5']);
});

test('L5 D2 one better version keeps its room on a product page, with what is better and what it costs', () => {
  const shop: SnapshotLiteral = {
    products: [
      { id: 'bike', priceMinor: 10_000 },
      { id: 'bike-24', priceMinor: 11_200 },
    ],
    pairs: { bike: ['a', 'b', 'c', 'd'].map((id, at) => ({ id, score: 0.5 - at / 10 })) },
    upgrades: {
      bike: [
        { id: 'bike-24', score: 0.6, differences: [{ name: 'gears', from: '21', to: '24' }] },
        { id: 'other', score: 0.2 },
      ],
    },
  };
  const decided = ask(shop, { productId: 'bike' });
  expect(offered(decided)).toEqual(['a', 'b', 'c', 'bike-24']);
  expect(decided.decision.offers[3]).toMatchObject({
    reason: 'For £12.00 more: 24 gears instead of 21.',
    evidence: { kind: 'upgrade', fromPriceMinor: 10_000, extraMinor: 1200, extraRate: 0.12 },
    confidence: 0.5477,
  });
  expect(offered(ask(shop, { productId: 'bike', slots: 1 }))).toEqual(['a']);
});

test('D4 D7 an upgrade is judged by today’s prices, and its differences by today’s facts', () => {
  const shop: SnapshotLiteral = {
    products: [
      { id: 'tv', priceMinor: 10_000, attributes: { inches: '40' } },
      { id: 'tv-50', priceMinor: 12_000, attributes: { inches: '50' } },
    ],
    upgrades: { tv: [{ id: 'tv-50', score: 0.6, differences: [{ name: 'inches', from: '40', to: '50' }] }] },
  };
  const better = (priceMinor: number, inches = '50'): LiveFacts =>
    newer({ id: 'tv-50', title: 'tv-50', priceMinor, currency: 'GBP', attributes: { inches } });
  const said = (live: LiveFacts): unknown => {
    const { decision, dropped } = ask(shop, { productId: 'tv', strategy: 'upgrade' }, live);
    return decision.offers[0]?.reason ?? dropped[0]?.rule;
  };
  expect([better(12_500), better(12_501), better(10_000), better(11_000, '49')].map(said)).toEqual([
    'For £25.00 more: 50 inches instead of 40.',
    'upgrade_too_dear',
    'upgrade_not_dearer',
    'upgrade_outdated',
  ]);
});

test('D4 D7 a bigger pack is offered by what a piece costs, and no longer once a price has changed', () => {
  const shop: SnapshotLiteral = {
    products: [
      { id: 'pack-4', priceMinor: 168 },
      { id: 'pack-6', priceMinor: 198 },
    ],
    upgrades: {
      'pack-4': [
        {
          id: 'pack-6',
          score: 0.4,
          differences: [
            { name: 'pieces', from: '4', to: '6' },
            { name: PRICE_EACH, from: '0.42', to: '0.33' },
          ],
        },
      ],
    },
  };
  const said = (...products: ProductInput[]): unknown => {
    const { decision, dropped } = ask(shop, { productId: 'pack-4', strategy: 'upgrade' }, newer(...products));
    return decision.offers[0]?.reason ?? dropped[0]?.rule;
  };
  const dearer = { id: 'pack-6', title: 'pack-6', priceMinor: 204, currency: 'GBP' };
  expect(said()).toBe('For £0.30 more: 6 pieces instead of 4, 0.33 each instead of 0.42.');
  expect(said(dearer)).toBe('upgrade_outdated');
});

test('D3 what is sold out today is dropped, the merchant is told why, and the next one takes its place', () => {
  const shop: SnapshotLiteral = { pairs: { lamp: ['red', 'blue'].map((id, at) => ({ id, score: 0.5 - at / 10 })) } };
  const red = { id: 'red', title: 'red', priceMinor: 900, currency: 'GBP', stock: 0 };
  const decided = ask(shop, { productId: 'lamp' }, newer(red));
  expect(offered(decided)).toEqual(['blue']);
  expect(decided.dropped).toEqual([{ productId: 'red', rule: 'sold_out', why: 'out of stock' }]);
  expect(decided.seen.live).toEqual([Product.parse(red)]);
});

test('D11 H17 with the newer facts that it looked at, a decision can be replayed', () => {
  const shop: SnapshotLiteral = { pairs: { lamp: ['a', 'b'].map((id) => ({ id, score: 0.5 })) } };
  const fresh = ['a', 'b', 'lamp', 'unrelated'].map((id) => ({ id, title: id, priceMinor: 5, currency: 'GBP' }));
  const decided = ask(shop, { productId: 'lamp' }, newer(...fresh));
  expect(decided.seen.live!.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(ask(shop, { productId: 'lamp' }, newer(...decided.seen.live!))).toEqual(decided);
});

test('L8 what is alike speaks for a product with little history, and not for one with much', () => {
  const shop = {
    similar: {
      lamp: [
        { id: 'lantern', score: 0.7 },
        { id: 'hat', score: 0.29 },
      ],
    },
    orderCount: { lamp: 3 },
  };
  expect(ask(shop, { productId: 'lamp' }).decision.offers).toMatchObject([
    { productId: 'lantern', reason: 'Much like lamp.', confidence: 0.7 },
  ]);
  const known = { ...shop, orderCount: { lamp: 20 } };
  expect(offered(ask(known, { productId: 'lamp' }))).toEqual([]);
  expect(offered(ask(known, { productId: 'lamp', strategy: 'similar' }))).toEqual(['lantern']);
});

test('L7 D7 what sells is said of the request’s country first, in words that stay true when the history is old', () => {
  const shop: SnapshotLiteral = {
    trending: { '': [{ id: 'tent', recent: 41, before: 12 }], France: [{ id: 'stove', recent: 9, before: 3 }] },
    bestsellers: [{ id: 'rope', recent: 1810 }],
    learnedFrom: { lastOrderAt: Date.UTC(2011, 11, 9) / 1000 },
  };
  const request = { placement: 'category_page', country: 'France' } as const;
  expect(ask(shop, request).decision.offers.map(({ reason, evidence }) => [reason, evidence])).toEqual([
    [
      'Sold in 9 orders in France in the 28 days up to December 9, 2011, 3 in the 28 before.',
      { kind: 'trending', soldLately: 9, soldBefore: 3, country: 'France' },
    ],
    [
      'Sold in 41 orders in the 28 days up to December 9, 2011, 12 in the 28 before.',
      { kind: 'trending', soldLately: 41, soldBefore: 12 },
    ],
    ['Among the bestsellers: in 1,810 orders.', { kind: 'bestsellers', orders: 1810, rank: 1 }],
  ]);
});

test('L7 D7 a category page shows what sells in it, then in the wider ones, then everywhere, and says which', () => {
  const lamp = (id: string, ...below: string[]) => ({ id, categoryPath: ['Home', 'Lamps', ...below] });
  const shop: SnapshotLiteral = {
    products: [lamp('desk', 'Desk'), lamp('moved'), { id: 'rug', categoryPath: ['Home'] }, { id: 'rope' }],
    trending: [{ id: 'rope', recent: 41, before: 12 }],
    bestsellers: {
      '': [{ id: 'rope', recent: 1810 }],
      '/Home': [
        { id: 'rug', recent: 90 },
        { id: 'desk', recent: 12 },
      ],
      '/Home/Lamps': [
        { id: 'moved', recent: 70 },
        { id: 'desk', recent: 12 },
      ],
    },
  };
  const moved = newer({ id: 'moved', title: 'moved', priceMinor: 900, currency: 'GBP', categoryPath: ['Garden'] });
  const request = { placement: 'category_page', categoryPath: ['Home', 'Lamps', 'Unheard of'] } as const;
  const said = ask(shop, { ...request, categoryPath: [...request.categoryPath] }, moved).decision.offers;
  expect(said.map(({ productId, reason, evidence }) => [productId, reason, evidence])).toEqual([
    [
      'desk',
      'Among the bestsellers in Lamps: in 12 orders.',
      { kind: 'bestsellers', orders: 12, rank: 2, categoryPath: ['Home', 'Lamps'] },
    ],
    [
      'rug',
      'Among the bestsellers in Home: in 90 orders.',
      { kind: 'bestsellers', orders: 90, rank: 1, categoryPath: ['Home'] },
    ],
    ['rope', 'Among the bestsellers: in 1,810 orders.', { kind: 'bestsellers', orders: 1810, rank: 1 }],
  ]);
});

test('L7 whoever has ordered before is shown what sells to those who did, and a new customer what sells to new ones', () => {
  const shop: SnapshotLiteral = {
    bestsellers: { '': [{ id: 'bread' }], '#new': [{ id: 'kit', recent: 7 }], '#returning': [{ id: 'refill' }] },
    purchases: { ann: [{ ids: 'kit', daysAgo: 9 }] },
  };
  const shown = (shopper: DecisionRequest['shopper']): unknown =>
    ask(shop, { placement: 'search', shopper, slots: 1 }).decision.offers.map(({ reason }) => reason);
  expect(shown({ customerId: 'ann', claimed: true })).toEqual(shown({ anonymousId: 'ann' }));
  expect([{ customerId: 'ann' }, { customerId: 'bob' }, { anonymousId: 'ann' }].map(shown)).toEqual([
    ['Among the bestsellers with returning customers: in 10 orders.'],
    ['Among the bestsellers with new customers: in 7 orders.'],
    ['Among the bestsellers: in 10 orders.'],
  ]);
});

test('D1 T7 without a snapshot a decision is well-formed and says what to do', () => {
  const request = DecisionRequest.parse({ placement: 'cart', cart: cart('lamp') });
  const { decision } = decide({ snapshot: undefined, request, id: ID, at: AT });
  expect(Decision.parse(decision)).toEqual({
    id: ID,
    at: '2024-07-03T09:46:40.000Z',
    placement: 'cart',
    for: ['lamp'],
    offers: [],
    silence: 'Nothing has been learned yet: run `cartwright learn`.',
  });
});

test('D1 a product that is newer than the snapshot can be asked about, and is not offered itself', () => {
  const live = newer({ id: 'new', title: 'New', groupId: 'g' });
  const shop = { products: [{ id: 'sister', groupId: 'g' }], bestsellers: [{ id: 'sister' }, { id: 'rope' }] };
  expect(offered(ask(shop, { productId: 'new' }, live))).toEqual(['rope']);
  expect(ask(shop, { placement: 'cart', cart: cart('new') }, live).decision.silence).toBe(
    'Nothing has been learned about "new" yet: run `cartwright learn`.',
  );
});

test('whoever bars hundreds of a strategy’s products gets an answer at once', () => {
  const gone = Array.from({ length: 400 }, (_, at) => ({ id: `p${at}`, stock: 0 }));
  const pairs = { lamp: gone.map(({ id }, at) => ({ id, score: 1 - at / 1000 })) };
  const { decision } = ask({ products: gone, pairs }, { placement: 'cart', cart: cart('lamp') });
  expect(decision.silence).toBe('All 300 products that were looked at are left out: 300 out of stock.');
});
