import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorefront } from '../../demo/index.ts';
import { learn } from '../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';
import { browserOf, type Browser } from './storefront-browser.ts';

let shop: ApiShop;
let shopper: Browser;

beforeAll(async () => {
  shop = await openApiShop({ storefront: openStorefront });
  await shop.fill();
  shopper = browserOf(shop);
});
afterAll(() => shop.close());

describe('S9 a shopper walks through the demo shop', () => {
  test('from the first page to thanks, with nothing but links and forms', async () => {
    expect((await shopper.get('/shop')).text).toContain('Product 0');
    expect((await shopper.get('/shop/search?q=product+3')).text).toContain('/shop/p/p3');
    expect((await shopper.get('/shop/p/p3')).text).toContain('€13.00');
    await shopper.post('/shop/cart', { productId: 'p3', quantity: '2', back: '/shop/p/p3' });
    expect((await shopper.get('/shop/cart')).text).toContain('€26.00');
    expect((await shopper.get('/shop/checkout')).text).toContain('Place the order for €30.90');
    const { text } = await shopper.post('/shop/order', { country: 'NL' });
    expect(text).toContain('Thank you!');
    expect((await shopper.get('/shop/cart')).text).toContain('Your cart is empty.');
  });

  test('what is ordered there is in the history, and learning picks it up', async () => {
    const before = (await learn(shop.context, { seed: 1 })).learnedFrom.orders;
    await shopper.post('/shop/cart', { productId: 'p4' });
    await shopper.post('/shop/order', {});
    expect((await learn(shop.context, { seed: 1 })).learnedFrom.orders).toBe(before + 1);
  });
});
