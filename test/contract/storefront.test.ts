import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import type { Order } from '../../src/domain/index.ts';
import { learn } from '../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';
import { browserOf } from './storefront-browser.ts';

let shop: ApiShop;

const BUNDLE = { id: 'pair', kind: 'bundle_price', currency: 'EUR', products: ['p0', 'p1'], off: { percent: 10 } };
const OFFERS = [
  BUNDLE,
  { id: 'free-shipping', kind: 'free_shipping_threshold', currency: 'EUR', fromMinor: 5_000 },
  { id: 'come-back', kind: 'next_order_coupon', currency: 'EUR', off: { percent: 15 }, validDays: 30 },
];

async function configure(config: object): Promise<void> {
  const { status, text } = await shop.ask('PUT', '/v1/config', { key: shop.keys.server, body: { config } });
  if (status !== 200) throw new Error(text);
  await shop.serving.decider.config.reload();
}

beforeAll(async () => {
  shop = await openApiShop({ storefront: openStorefront });
  await shop.fill();
  await configure({ holdout: { rate: 0 }, offers: OFFERS });
});
afterAll(() => shop.close());

const orders = async (): Promise<Order[]> => {
  const { json } = await shop.ask('GET', '/v1/orders?limit=1000', { key: shop.keys.server });
  return (json as { orders: Order[] }).orders;
};

describe('S9 a shopper walks through the demo shop', () => {
  test('from the first page to thanks, with nothing but links and forms', async () => {
    const shopper = browserOf(shop);
    expect((await shopper.get('/shop')).text).toContain('Product 0');
    expect((await shopper.get('/shop/all')).text).toContain('10 products');
    expect((await shopper.get('/shop/search?q=product+3')).text).toContain('/shop/p/p3');
    expect((await shopper.get('/shop/search?q=zzqxy')).text).toContain('<h1>Nothing for “zzqxy”</h1>');
    expect((await shopper.get('/shop/p/p3')).text).toContain('€13.00');
    const added = await shopper.post('/shop/cart', { productId: 'p3', quantity: '2', back: '/shop/p/p3' });
    expect(added.text).toContain('It is in your cart.');
    expect((await shopper.get('/shop/cart')).text).toContain('€26.00');
    expect((await shopper.get('/shop/checkout')).text).toContain('Place the order for €30.90');
    expect((await shopper.post('/shop/order', { country: 'NL' })).text).toContain('Thank you!');
    expect((await shopper.get('/shop/cart')).text).toContain('Your cart is empty.');
  });

  test('what is ordered there is in the history, and learning picks it up', async () => {
    const shopper = browserOf(shop);
    const before = (await learn(shop.context, { seed: 1 })).learnedFrom.orders;
    await shopper.get('/shop');
    await shopper.post('/shop/cart', { productId: 'p4' });
    await shopper.post('/shop/order', {});
    expect((await learn(shop.context, { seed: 1 })).learnedFrom.orders).toBe(before + 1);
  });

  test('a form that is sent twice is one order', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    await shopper.post('/shop/cart', { productId: 'p5' });
    const { cookie } = shopper;
    const before = (await orders()).length;
    const first = await shopper.post('/shop/order', {});
    expect((await shopper.post('/shop/order', {})).text).toBe(first.text);
    expect((await orders()).length).toBe(before + 1);
    expect(cookie).not.toBe(shopper.cookie);
  });

  test('pieces are changed and taken out, and what better one was chosen takes the place of another', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    await shopper.post('/shop/cart', { productId: 'p3' });
    expect((await shopper.post('/shop/cart', { set: 'p3', quantity: '3', back: '/shop/cart' })).text).toContain(
      '€39.00',
    );
    const { text } = await shopper.post('/shop/cart', { productId: 'p6', instead: 'p3' });
    expect(text).toContain('Product 6');
    const held = (await shopper.get('/shop/cart')).text;
    expect([held.includes('Product 3'), held.includes('Product 6')]).toEqual([false, true]);
    expect((await shopper.post('/shop/cart', { less: 'p6', back: '/shop/cart' })).text).toContain(
      'Your cart is empty.',
    );
  });
});

describe('S9 offers that were taken in the demo shop are priced, redeemed and credited', () => {
  test('without scripts a set is taken by its form, costs what was promised, and its order names the decision', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop/plain?back=/shop');
    const page = (await shopper.get('/shop/p/p0')).text;
    const form = page.split('<form').find((part) => part.includes('value="p1"') && part.includes('token:p1')) ?? '';
    const fields = new URLSearchParams();
    for (const [, name = '', value = ''] of form.matchAll(/name="([^"]+)" value="([^"]*)"/g))
      fields.append(name, value);
    expect(fields.get('decisionId')).toMatch(/^dec_/);
    await shopper.post('/shop/cart', fields);
    if (!fields.getAll('productId').includes('p0')) await shopper.post('/shop/cart', { productId: 'p0' });
    expect((await shopper.get('/shop/cart')).text).toContain('Saved by offers');
    expect((await shopper.post('/shop/order', { country: 'NL' })).text).toContain('For your next order');
    const [order] = await orders();
    expect(order?.decisionIds).toContain(fields.get('decisionId'));
    expect(order?.fees).toEqual([
      { kind: 'shipping', amountMinor: 490 },
      { kind: 'discount', amountMinor: -210 },
    ]);
    const { json } = await shop.ask('GET', '/v1/stats', { key: shop.keys.server });
    const { placements } = json as { placements: { placement: string; bought: number }[] };
    expect(placements.find(({ placement }) => placement === 'product_page')?.bought).toBeGreaterThan(0);
  });

  test('a token that is none of ours is worth nothing, and says nothing to other shoppers', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    const decisionId = `dec_${'0'.repeat(26)}`;
    await shopper.post('/shop/cart', { productId: 'p3', decisionId, 'token:p3': 'cwo1.nonsense.x' });
    const { text } = await shopper.get('/shop/cart');
    expect(text).toContain('An offer no longer holds');
    expect(text).toContain('€13.00');
  });

  test('what the cart has earned counts without being asked for', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    await shopper.post('/shop/cart', { productId: 'p9', quantity: '3' });
    expect((await shopper.get('/shop/cart')).text).toMatch(/Shipping<\/dt>\s*<dd>Free/);
  });
});

describe('S9 languages, currencies, customers and the holdout can be tried', () => {
  test('the shop speaks the language of the browser until another is chosen', async () => {
    const shopper = browserOf(shop);
    expect((await shopper.get('/shop', { 'accept-language': 'th-TH,th' })).text).toContain('<html lang="th"');
    expect((await shopper.post('/shop/wishes', { language: 'ro', currency: 'EUR', back: '/shop' })).text).toContain(
      '<html lang="ro"',
    );
  });

  test('another currency is about so much, and what is charged is said', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    await shopper.post('/shop/cart', { productId: 'p3' });
    await shopper.post('/shop/wishes', { language: 'en', currency: 'THB' });
    expect((await shopper.get('/shop/p/p3')).text).toMatch(/€13\.00.*about THB\s495/s);
    expect((await shopper.get('/shop/cart')).text).toContain('You are charged €17.90.');
  });

  test('a customer sees their own past orders', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    expect((await shopper.post('/shop/account/in', { customer: 'nobody' })).text).toContain('Nobody with this id');
    const { text } = await shopper.post('/shop/account/in', { customer: 'c3' });
    expect(text).toContain('o3');
    expect((await shopper.post('/shop/account/out', {})).text).toContain('Customer id');
  });

  test('the holdout is played by a visitor who truly falls into it, and the explanation says what was withheld', async () => {
    await configure({ holdout: { rate: 0.05 }, offers: OFFERS });
    const shopper = browserOf(shop);
    await shopper.get('/shop/plain?back=/shop');
    const offered = /decision="(dec_\w+)"/.exec((await shopper.get('/shop/p/p0')).text)?.[1] ?? '';
    expect((await shopper.get(`/shop/why?d=${offered}`)).text).toContain('Evidence: ');
    await shopper.post('/shop/holdout', { on: '1', back: '/shop' });
    expect((await shopper.get('/shop/p/p0')).text).not.toContain('<cartwright-offers');
    const anonymousId = /v-[\w-]+/.exec(shopper.cookie)?.[0];
    const body = { placement: 'product_page', productId: 'p0', shopper: { anonymousId } };
    const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.browser, body });
    await shop.serving.log.flush();
    const told = await shopper.get(`/shop/why?d=${String(Reflect.get(Object(json), 'id'))}`);
    expect(told.text).toContain('Withheld');
    await shopper.post('/shop/holdout', { on: '0', back: '/shop' });
    expect((await shopper.get('/shop/p/p0')).text).toContain('<cartwright-offers');
    await configure({ holdout: { rate: 0 }, offers: OFFERS });
    expect((await shopper.post('/shop/holdout', { on: '1', back: '/shop' })).text).toContain('The holdout is empty');
  });

  test('who comes to look around finds offers: being held out is played, and nobody’s bad luck', async () => {
    await configure({ holdout: { rate: 0.5 }, offers: OFFERS });
    for (let newcomer = 0; newcomer < 8; newcomer++) {
      const shopper = browserOf(shop);
      await shopper.get('/shop/plain?back=/shop');
      expect((await shopper.get('/shop/p/p0')).text).toContain('<cartwright-offers');
    }
    await configure({ holdout: { rate: 0 }, offers: OFFERS });
  });

  test('who agrees is remembered for longer, and who does not any more is somebody new', async () => {
    const shopper = browserOf(shop);
    await shopper.get('/shop');
    const yes = await shopper.post('/shop/remember', { on: '1', back: '/shop' });
    expect(yes.text).toContain('data-cartwright-consent="true"');
    const before = shopper.cookie;
    await shopper.post('/shop/remember', { on: '0', back: '/shop' });
    expect(/v-[\w-]+/.exec(shopper.cookie)?.[0]).not.toBe(/v-[\w-]+/.exec(before)?.[0]);
  });
});

test('S9 the demo shop opens on this machine alone', async () => {
  const { status, json } = await shop.ask('GET', '/shop', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect([status, String(Reflect.get(Object(json), 'fix'))]).toEqual([403, expect.stringContaining('/shop')]);
});

test.each(['x-forwarded-host', 'x-real-ip', 'via'])(
  'S9 nor to whom a proxy asks for that says so in %s',
  async (name) => {
    const { status } = await shop.ask('GET', '/shop', { headers: { [name]: 'shop.example' } });
    expect(status).toBe(403);
  },
);

test.each(['HTTP/1.0', 'HTTP/1.1'])(
  'S9 nor does a proxy on this machine open it to everybody, asking by %s',
  async (protocol) => {
    const { hostname, port } = new URL(shop.server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /shop ${protocol}\r\nHost: localhost\r\nConnection: Close\r\n\r\n`);
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 403 /);
  },
);
