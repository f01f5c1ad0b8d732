import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';
import { type Browser, browserOf } from './storefront-browser.ts';

let shop: ApiShop;

const OFFERS = [{ id: 'pair', kind: 'bundle_price', currency: 'EUR', products: ['p0', 'p1'], off: { percent: 10 } }];
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
    expect(text).toContain('A lamp of last year cannot be had right now, so nothing was put into your cart.');
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
