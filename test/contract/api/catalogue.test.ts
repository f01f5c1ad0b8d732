import { afterAll, beforeAll, expect, test } from 'vitest';
import { learn } from '../../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;

const ask = (method: string, path: string, body?: unknown) => shop.ask(method, path, { key: shop.keys.server, body });
const found = async (query: string) => {
  const { json } = await ask('GET', `/v1/products?${query}`);
  return (json as { products: { id: string }[] }).products.map(({ id }) => id);
};
const asked = async (path: string) => (await ask('GET', path)).json;

const bike = (id: string, rest: object = {}) => ({
  id,
  title: `Bike ${id}`,
  priceMinor: 90_000,
  currency: 'EUR',
  categoryPath: ['Bikes', 'Road bikes'],
  ...rest,
});

beforeAll(async () => {
  shop = await openApiShop();
  await ask('PUT', '/v1/products', {
    products: [
      bike('b1', { groupId: 'b', attributes: { size: 'S' }, compareAtMinor: 120_000 }),
      bike('b2', { groupId: 'b', attributes: { size: 'L' } }),
      bike('kids', { categoryPath: ['Bikes'], titles: { th: 'จักรยานเด็ก' } }),
      bike('old', { active: false }),
      { id: 'bell', title: 'Bell', categoryPath: ['Bells > and whistles'] },
    ],
  });
  const order = (id: string, placedAt: string, productId: string, quantity = 1) => ({
    id,
    placedAt,
    currency: 'EUR',
    customerId: 'ann',
    lines: [{ productId, title: `${productId}!`, quantity, unitPriceMinor: 500 }],
  });
  await ask('PUT', '/v1/orders', {
    orders: [
      { ...order('o1', '2026-03-01T10:00:00Z', 'kids', 2), fees: [{ kind: 'shipping', amountMinor: 300 }] },
      { ...order('o2', '2026-03-02T10:00:00Z', 'pump'), country: 'NL' },
      { ...order('o3', '2026-03-03T10:00:00Z', 'kids'), customerId: 'bob' },
    ],
  });
  await learn(shop.context, { seed: 1 });
  await shop.serving.decider.reload();
});
afterAll(() => shop.close());

test('S2 the catalogue is read by words and by category, those that sell best first', async () => {
  expect(await found('search=bike')).toEqual(['kids', 'b1', 'b2', 'old']);
  expect(await found(`search=${encodeURIComponent('จักรยาน')}`)).toEqual(['kids']);
  expect(await found('category=Bikes')).toEqual(['kids', 'b1', 'b2', 'old']);
  expect(await found('category=Bikes%20%3E%20Road%20bikes&search=b2')).toEqual(['b2']);
  expect(await found('category=Road%20bikes')).toEqual([]);
});

test('S2 the whole catalogue is read page by page, in either order', async () => {
  for (const order of ['sold', 'id']) {
    const all = await found(`order=${order}`);
    const paged: string[] = [];
    for (let page = ['']; page.length > 0; paged.push(...page)) {
      const after = paged.length === 0 ? '' : `&after=${paged.at(-1)}`;
      page = await found(`order=${order}&limit=2${after}`);
    }
    expect(paged).toEqual(all);
    expect([...all].sort()).toEqual(['b1', 'b2', 'bell', 'kids', 'old', 'pump']);
  }
});

test('S2 a product comes with its variants, at once when it was stored, and with no price struck through that the law does not allow', async () => {
  const shown = await asked('/v1/products/b1');
  expect(shown).toMatchObject({
    product: { id: 'b1', attributes: { size: 'S' } },
    variants: [{ id: 'b1' }, { id: 'b2' }],
  });
  expect(shown).not.toHaveProperty('product.compareAtMinor');
  expect(await asked('/v1/products/bell')).toMatchObject({ variants: [] });
  await ask('PUT', '/v1/products', { products: [bike('b3', { groupId: 'b' })] });
  expect(await asked('/v1/products/b3')).toMatchObject({ variants: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }] });
  expect(await ask('GET', '/v1/products/nothing')).toMatchObject({
    status: 404,
    json: { detail: expect.stringContaining('nothing') },
  });
});

test('S2 what orders alone have told of has their title and their price', async () => {
  expect(await asked('/v1/products/pump')).toMatchObject({
    product: { title: 'pump!', priceMinor: 500, currency: 'EUR', categoryPath: [], active: true },
    variants: [],
  });
});

test('S2 categories are a tree of what is for sale, and variants of one thing count as one', async () => {
  expect(await asked('/v1/categories')).toEqual({
    categories: [
      { name: 'Bells > and whistles', path: ['Bells > and whistles'], products: 1, categories: [] },
      {
        name: 'Bikes',
        path: ['Bikes'],
        products: 2,
        categories: [{ name: 'Road bikes', path: ['Bikes', 'Road bikes'], products: 1, categories: [] }],
      },
    ],
  });
});

test('S2 a customer’s orders are read newest first, with what came back of them', async () => {
  const refund = { productId: 'kids', quantity: 1, amountMinor: 500, at: '2026-03-05T10:00:00.000Z' };
  const [first] = ((await asked('/v1/orders?customerId=bob')) as { orders: object[] }).orders;
  await ask('PUT', '/v1/orders', { orders: [{ ...first, refunds: [refund] }] });
  expect(await asked('/v1/orders?customerId=bob')).toMatchObject({ orders: [{ id: 'o3', refunds: [refund] }] });
  expect(await asked('/v1/orders?customerId=ann')).toEqual({
    orders: [
      {
        id: 'o2',
        customerId: 'ann',
        placedAt: '2026-03-02T10:00:00.000Z',
        currency: 'EUR',
        country: 'NL',
        decisionIds: [],
        lines: [{ productId: 'pump', title: 'pump!', quantity: 1, unitPriceMinor: 500 }],
        fees: [],
        refunds: [],
      },
      expect.objectContaining({ id: 'o1', fees: [{ kind: 'shipping', amountMinor: 300 }] }),
    ],
  });
  expect(await asked('/v1/orders?limit=1')).toMatchObject({ orders: [{ id: 'o3' }] });
  expect(await asked('/v1/orders?customerId=nobody')).toEqual({ orders: [] });
});
