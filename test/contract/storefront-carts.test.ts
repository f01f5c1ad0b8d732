import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import type { Order } from '../../src/domain/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';
import { type Browser, browserOf } from './storefront-browser.ts';

let shop: ApiShop;

const OFFERS = [
  { id: 'pair', kind: 'bundle_price', currency: 'EUR', products: ['p0', 'p1'], off: { percent: 10 } },
  {
    id: 'come-back',
    kind: 'next_order_coupon',
    currency: 'EUR',
    off: { percent: 12.5 },
    validDays: 30,
    minimumMinor: 2_000,
  },
  { id: 'gift', kind: 'free_gift', currency: 'EUR', gift: 'p2', fromMinor: 5_000 },
];
const GONE = { id: 'gone', title: 'A lamp of last year', priceMinor: 500, currency: 'EUR', stock: 0 };

async function put(path: string, body: object): Promise<void> {
  const { status, text } = await shop.ask('PUT', path, { key: shop.keys.server, body });
  if (status !== 200) throw new Error(text);
}

beforeAll(async () => {
  shop = await openApiShop({ storefront: openStorefront });
  await shop.fill();
  await put('/v1/products', { products: [GONE] });
  await put('/v1/config', { config: { holdout: { rate: 0 }, offers: OFFERS } });
  await shop.serving.decider.config.reload();
});
afterAll(() => shop.close());

/** A browser without scripts that has come in. */
async function comeIn(): Promise<Browser> {
  const shopper = browserOf(shop);
  await shopper.get('/shop/plain?back=/shop');
  return shopper;
}

const several = (...ids: string[]): URLSearchParams =>
  new URLSearchParams(ids.map((id): [string, string] => ['productId', id]));

describe('S9 what is put into the cart lies in it, all of it or nothing', () => {
  test('with something sold out among it nothing is added, and the shopper reads what is missing', async () => {
    const shopper = await comeIn();
    const { text } = await shopper.post('/shop/cart', several('p3', 'gone'));
    expect(text).toContain('A lamp of last year cannot be had right now, so nothing was added to your cart.');
    expect(text).toContain('Your cart is empty.');
    const unknown = await shopper.post('/shop/cart', several('p3', 'never-sold'));
    expect(unknown.text).toContain('Something that you chose cannot be had right now');
    const left = new URLSearchParams([...several('p3', 'gone'), ['without', 'gone']]);
    expect((await shopper.post('/shop/cart', left)).text).toContain('It is in your cart.');
  });

  test('the script on a page hears of it as a failure', async () => {
    const shopper = await comeIn();
    const answer = await shopper.post('/shop/cart', several('p3', 'gone'), { accept: 'application/json' });
    expect(answer.status).toBe(409);
    expect((await shopper.get('/shop/cart')).text).toContain('Your cart is empty.');
  });
});

test('S9 what an offer takes off is no earlier price: the cart says instead of what, and strikes nothing through', async () => {
  const shopper = await comeIn();
  const page = (await shopper.get('/shop/p/p0')).text;
  const form = page.split('<form').find((part) => part.includes('value="p1"') && part.includes('token:p1')) ?? '';
  const fields = new URLSearchParams(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  );
  if (!fields.getAll('productId').includes('p0')) fields.append('productId', 'p0');
  const { text } = await shopper.post('/shop/cart', fields);
  const [main = ''] = text.split('<cartwright-offers', 1);
  expect(main).toContain('instead of €10.00');
  expect(main).not.toMatch(/before €|<s>/);
});

describe('S9 a gift that the cart has earned is given', () => {
  const order = async (): Promise<Order | undefined> => {
    const { json } = await shop.ask('GET', '/v1/orders?limit=1', { key: shop.keys.server });
    return (json as { orders: Order[] }).orders[0];
  };

  test('it lies in cart, checkout, thanks and order at 0, and nothing else changes', async () => {
    const shopper = await comeIn();
    await shopper.post('/shop/cart', { productId: 'p9', quantity: '3' });
    expect((await shopper.get('/shop/cart')).text).toMatch(/Product 2[^]*Free gift[^]*€0\.00[^]*Goods[^]*€57\.00/);
    const checkout = (await shopper.get('/shop/checkout')).text;
    expect(checkout).toMatch(/1 × Product 2[^]*\(Free gift\)[^]*Place the order for €61\.90/);
    expect(checkout).not.toContain('Saved by offers');
    expect((await shopper.post('/shop/order', {})).text).toMatch(/Thank you![^]*Product 2[^]*\(Free gift\)/);
    expect(await order()).toMatchObject({
      lines: [
        { productId: 'p9', quantity: 3, unitPriceMinor: 1_900 },
        { productId: 'p2', quantity: 1, unitPriceMinor: 0 },
      ],
      fees: [{ kind: 'shipping', amountMinor: 490 }],
    });
  });

  test('it is gone again when the cart falls below', async () => {
    const shopper = await comeIn();
    await shopper.post('/shop/cart', { productId: 'p9', quantity: '3' });
    expect((await shopper.get('/shop/cart')).text).toContain('Free gift');
    await shopper.post('/shop/cart', { set: 'p9', quantity: '2' });
    expect((await shopper.get('/shop/cart')).text).not.toContain('Free gift');
  });

  test('who has put it in already gets that piece for nothing, and keeps it below', async () => {
    const shopper = await comeIn();
    await shopper.post('/shop/cart', { productId: 'p2' });
    await shopper.post('/shop/cart', { productId: 'p9', quantity: '3' });
    expect((await shopper.get('/shop/checkout')).text).toMatch(/1 × Product 2[^]*Place the order for €61\.90/);
    await shopper.post('/shop/cart', { set: 'p9', quantity: '2' });
    expect((await shopper.get('/shop/checkout')).text).toContain('Place the order for €54.90');
  });
});

test('S9 a coupon says what it gives, from which value on and until when, and that it is not taken here', async () => {
  const shopper = await comeIn();
  await shopper.post('/shop/cart', { productId: 'p3' });
  const { text } = await shopper.post('/shop/order', {});
  expect(text).toMatch(/Code [0-9A-F]{20}/);
  expect(text).toMatch(
    /12\.5% off your next order if its goods cost at least €20\.00\. Valid until [A-Z][a-z]+ \d+, \d{4}\./,
  );
  expect(text).toContain(
    'A real shop takes this code at its checkout. This one, made for trying things out, does not.',
  );
});
