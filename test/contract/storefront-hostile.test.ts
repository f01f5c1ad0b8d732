import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';
import { browserOf, type Browser } from './storefront-browser.ts';

let shop: ApiShop;
let shopper: Browser;

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
const PAGES = [
  '/shop',
  '/shop/search?q=evil',
  '/shop/p/evil',
  '/shop/cart',
  '/shop/checkout',
  '/shop/added?product=evil',
];

beforeAll(async () => {
  shop = await openApiShop({ storefront: openStorefront });
  const product = {
    id: 'evil',
    title: `evil ${HOSTILE}`,
    titles: { en: `evil ${HOSTILE}` },
    description: HOSTILE,
    brand: HOSTILE,
    categoryPath: [HOSTILE, `../${HOSTILE}`],
    attributes: { [HOSTILE]: HOSTILE },
    priceMinor: 500,
    currency: 'EUR',
  };
  const { status, text } = await shop.ask('PUT', '/v1/products', {
    key: shop.keys.server,
    body: {
      products: [
        product,
        { ...product, id: `x/../?#"'<b>&%,:`, title: 'odd id', titles: {} },
        { id: 'free', title: 'without a price' },
        { id: 'far', title: 'in another currency', priceMinor: 100, currency: 'JPY' },
      ],
    },
  });
  if (status !== 200) throw new Error(text);
});
beforeAll(() => void (shopper = browserOf(shop)));
afterAll(() => shop.close());

describe('T11 whatever a catalogue, an address or a cookie says, the demo shop sends no markup but its own', () => {
  test('hostile product facts are text on every page', async () => {
    await shopper.post('/shop/cart', { productId: 'evil' });
    for (const path of [...PAGES, `/shop/c/${encodeURIComponent(HOSTILE)}`]) {
      const { status, text } = await shopper.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('evil');
      expect([path, /<script>|<img src=x|onerror='/.test(text)]).toEqual([path, false]);
    }
  });

  test('an id of any signs has a page, a picture and a place in the cart', async () => {
    const id = `x/../?#"'<b>&%,:`;
    const page = await shopper.get(`/shop/p/${encodeURIComponent(id)}`);
    expect(page.text).toContain('odd id');
    const picture = await shopper.get(`/shop/pictures/${encodeURIComponent(id)}.svg`);
    expect(picture.type).toContain('image/svg+xml');
    expect(picture.text).not.toContain('<script>');
    const { text } = await shopper.post('/shop/cart', { productId: id, back: '/shop' });
    expect(text).toContain('odd id');
    expect((await shopper.get('/shop/cart')).text).toContain('odd id');
  });

  test('the policy of every page lets nothing run but what the shop sends', async () => {
    for (const path of [...PAGES, '/shop/nowhere', '/shop/account', '/shop/why']) {
      const { headers, text } = await shopper.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(text).not.toMatch(/<script(?! type="module" src="\/(?:shop|widget)\/)|<style/);
      expect(text.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^<>]*\s(?:style|on\w+)=/);
    }
  });

  test('what an address asks for is answered kindly, or said not to be there', async () => {
    const strange = ['/shop/p/none', '/shop/p/', '/shop/c/none', '/shop/%E0%A4%A', '/shop/__proto__', '/shop/p/a/b'];
    for (const path of strange) expect([path, (await shopper.get(path)).status]).not.toEqual([path, 500]);
    expect((await shopper.get('/shop/p/none')).status).toBe(404);
    expect((await shopper.get('/shop/thanks?order=HH-1')).status).toBe(404);
    expect((await shopper.get(`/shop/search?q=${encodeURIComponent(HOSTILE)}&sort=__proto__&page=-1`)).status).toBe(
      200,
    );
    expect((await shopper.get('/shop?said=constructor')).text).not.toContain('class="notice"');
  });

  test('what has no price, or one in another currency, can be looked at and not ordered', async () => {
    expect((await shopper.get('/shop/p/free')).text).toContain('Price on request');
    for (const productId of ['free', 'far']) {
      expect((await shopper.get(`/shop/p/${productId}`)).text).not.toContain('Add to cart');
      const other = browserOf(shop);
      await other.post('/shop/cart', { productId });
      expect((await other.get('/shop/cart')).text).toContain('Your cart is empty.');
    }
  });
});

describe('T11 a cookie is anybody’s word', () => {
  const cart = async (cookie: string): Promise<string> => {
    const other = browserOf(shop);
    other.cookie = cookie;
    const { status, text } = await other.get('/shop/cart');
    expect(status).toBe(200);
    return text;
  };

  test('nonsense is a visitor who was never here', async () => {
    const words = [
      'shop=',
      'shop=%',
      'shop=v',
      'shop=v=short',
      'shop=v=__proto__&b=1+evil',
      'a=b; shop=%00%ff',
      '=;;=;',
    ];
    for (const cookie of words) expect(await cart(cookie)).toContain('Your cart is empty.');
    const visitor = 'v=v-0123456789';
    for (const rest of ['b=0+evil', 'b=-1+evil', 'b=1e9+evil', 'b=evil', 'b=1+', 'b=1+nothing', 'l=xx&c=XXX&a=%00'])
      expect(await cart(`shop=${visitor}&${rest}`)).toContain('Your cart is empty.');
  });

  test('a cart of ten thousand lines is not read, and one that a browser keeps is bounded', async () => {
    const lines = Array.from({ length: 10_000 }, (_, place) => `&b=1+p${place}`).join('');
    const { status } = await shopper.get('/shop', { cookie: `shop=v=v-0123456789${lines}` });
    expect(status).toBe(431);
    expect(await cart(`shop=v=v-0123456789${lines.slice(0, 12_000)}`)).toContain('Your cart is empty.');
    expect(await cart(`shop=v=v-0123456789${'&b=99+evil'.repeat(300)}`)).toContain('€495.00');
  });

  test('the cookie that the shop sets is its own, and no script reads it', async () => {
    const fresh = await shopper.get('/shop', { cookie: '' });
    const set = fresh.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^shop=v=v-[\w-]{22}; Path=\/shop; HttpOnly; SameSite=Lax$/);
  });
});

describe('T11 nobody fills a cart from another site', () => {
  const fields = { productId: 'evil', back: 'https://evil.example/' };
  const refused = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'nonsense' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];

  for (const headers of refused)
    test(JSON.stringify(headers), async () => {
      const other = browserOf(shop);
      const { status, text } = await other.post('/shop/cart', fields, headers);
      expect([status, text.includes('came from another site')]).toEqual([403, true]);
      expect((await other.get('/shop/cart')).text).toContain('Your cart is empty.');
    });

  test('and no form leads out of the shop', async () => {
    const elsewhere = [
      'https://evil.example',
      '//evil.example',
      '/shop\\evil',
      '/shopping',
      '/shop/\n//evil',
      'javascript:1',
    ];
    for (const back of elsewhere) {
      const answer = await fetch(`${shop.server.url}/shop/wishes`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ back, language: 'th' }),
      });
      expect([back, answer.status, answer.headers.get('location')]).toEqual([back, 303, '/shop']);
    }
  });

  test('a form that is no form, or too large, is refused', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await shop.ask('POST', '/shop/cart', { body: {}, headers: json })).status).toBe(415);
    expect((await shopper.post('/shop/cart', { productId: 'x'.repeat(300_000) })).status).toBe(413);
    const many = new URLSearchParams(
      Array.from({ length: 5_000 }, (_, place): [string, string] => ['productId', `${place}`]),
    );
    expect((await shopper.post('/shop/cart', many)).status).toBe(200);
  });
});
