import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';

let shop: MadeUpShop;
let browser: OpenBrowser;
beforeAll(async () => {
  shop = await openMadeUpShop([]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});
beforeEach(() => {
  shop.own.clear();
  shop.posted.length = 0;
});

/** What the element says when a shopper takes two offers, one of them at a price of its own. */
const TAKEN = (ids: readonly [string, string]) => ({
  lines: [
    { productId: ids[0], quantity: 1 },
    { productId: ids[1], quantity: 2 },
  ],
  tokens: { [ids[0]]: 'token-1' },
  decisionId: 'dec_1',
  placement: 'cart',
});

/** Takes two offers on a page with that adapter; answers whether the shop did. */
async function take(adapter: string, ids: readonly [string, string]): Promise<string> {
  shop.pages.set(
    '/page',
    `<!doctype html><html lang="en"><title>A cart</title><body data-cartwright-cart-id="cart_01"><script type="module" src="/widget/carts/${adapter}"></script>`,
  );
  const page = await browser.open(`${shop.url}/page`);
  return page.evaluate<string>(`(async () => {
    let work;
    const detail = { ...${JSON.stringify(TAKEN(ids))}, wait: (promise) => { work = promise; } };
    dispatchEvent(new CustomEvent('cartwright-add', { detail, cancelable: true }));
    return work.then(() => 'taken', (error) => error.message);
  })()`);
}

const posted = () => shop.posted.map(({ path, body }) => [path, JSON.parse(body) as unknown]);

test('S1 Shopify gets variants with their decision and token as private properties', async () => {
  shop.own.set('/cart/add.js', { body: { items: [] } });
  expect(await take('shopify.js', ['gid://shopify/ProductVariant/36110175633573', '42'])).toBe('taken');
  const properties = { _cartwright: 'dec_1' };
  expect(posted()).toEqual([
    [
      '/cart/add.js',
      {
        items: [
          { id: 36110175633573, quantity: 1, properties: { ...properties, _cartwright_token: 'token-1' } },
          { id: 42, quantity: 2, properties },
        ],
      },
    ],
  ]);
  shop.own.set('/cart/add.js', { status: 422, body: { status: 422, message: 'Cart Error', description: 'Sold out.' } });
  expect(await take('shopify.js', ['1', '2'])).toContain('422');
  shop.posted.length = 0;
  expect(await take('shopify.js', ['LAMP-1', '2'])).toBe('"LAMP-1" is not the id of a variant.');
  expect(posted()).toEqual([]);
});

test('S1 WooCommerce gets products one by one, each with the nonce of the answer before', async () => {
  shop.own.set('/wp-json/wc/store/v1/cart', { headers: { nonce: 'first' }, body: { items: [] } });
  shop.own.set('/wp-json/wc/store/v1/cart/add-item', {
    status: 201,
    headers: { nonce: 'second' },
    body: { items: [] },
  });
  expect(await take('woocommerce.js', ['38', '39'])).toBe('taken');
  expect(posted()).toEqual([
    ['/wp-json/wc/store/v1/cart/add-item', { id: 38, quantity: 1 }],
    ['/wp-json/wc/store/v1/cart/add-item', { id: 39, quantity: 2 }],
  ]);
  expect(shop.posted.map(({ headers }) => headers['nonce'])).toEqual(['first', 'second']);
});

test('S1 Vendure gets variants into its active order, and what it refuses is told', async () => {
  shop.own.set('/shop-api', { body: { data: { addItemToOrder: { __typename: 'Order' } } } });
  expect(await take('vendure.js', ['42', '43'])).toBe('taken');
  expect(posted()).toMatchObject([
    [
      '/shop-api',
      { variables: { id: '42', quantity: 1 }, query: expect.stringContaining('addItemToOrder(productVariantId:') },
    ],
    ['/shop-api', { variables: { id: '43', quantity: 2 } }],
  ]);
  const refused = { __typename: 'InsufficientStockError', message: 'Only 1 is left.' };
  shop.own.set('/shop-api', { body: { data: { addItemToOrder: refused } } });
  expect(await take('vendure.js', ['42', '43'])).toBe('Only 1 is left.');
  shop.own.set('/shop-api', { body: { errors: [{ message: 'Broken.' }], data: null } });
  expect(await take('vendure.js', ['42', '43'])).toBe('Vendure took nothing.');
});

test('S1 Medusa gets variants as line items of the cart that the page names', async () => {
  shop.own.set('/store/carts/cart_01/line-items', { body: { cart: {} } });
  expect(await take('medusa.js?publishable=pk_1', ['variant_1', 'variant_2'])).toBe('taken');
  const metadata = { cartwright: 'dec_1' };
  expect(posted()).toEqual([
    [
      '/store/carts/cart_01/line-items',
      { variant_id: 'variant_1', quantity: 1, metadata: { ...metadata, cartwright_token: 'token-1' } },
    ],
    ['/store/carts/cart_01/line-items', { variant_id: 'variant_2', quantity: 2, metadata }],
  ]);
  expect(shop.posted.map(({ headers }) => headers['x-publishable-api-key'])).toEqual(['pk_1', 'pk_1']);
});
