import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleText } from './bundle-text.ts';
import { openBrowser } from './open-browser.ts';
import { type ForeignShop, openForeignShop } from './open-foreign-shop.ts';

let foreign: ForeignShop;
let pages: ForeignShop['pages'];
let shop: ForeignShop['shop'];
beforeAll(async () => {
  foreign = await openForeignShop();
  ({ pages, shop } = foreign);
});
afterAll(async () => {
  await foreign[Symbol.asyncDispose]();
});

/** What a shop's page does with an example: shows it, asks anew, takes it away, and puts things into its cart. */
const COMMON = `
  import { createCartwright } from 'cartwright/sdk';
  const cartwright = createCartwright({ ...SHOP, budgetMs: 10000, shopper: { anonymousId: 'visit of ' + VISITOR } });
  const questionOf = (productId) => ({ placement: 'product_page', productId });
  const cart = (window.cart = []);
  const add = async (productId) => cart.push(productId);
  const addLines = async ({ lines }) => cart.push(...lines.map(({ productId }) => productId));
  const place = document.querySelector('main');
`;

const MOUNTS = {
  React: `${COMMON}
  import { createElement, StrictMode } from 'react';
  import { createRoot } from 'react-dom/client';
  import { CartwrightOffers, Offers } from './react.tsx';
  const root = createRoot(place);
  const show = (element) => root.render(createElement(StrictMode, null, element));
  window.own = (productId) =>
    show(createElement(Offers, { cartwright, question: questionOf(productId), locale: 'en', onAdd: add }));
  window.element = (attributes) => show(createElement(CartwrightOffers, { ...attributes, onAdd: addLines }));
  window.gone = () => root.unmount();
  `,
  Vue: `${COMMON}
  import { createApp, h, shallowRef } from 'vue';
  import { CartwrightOffers, Offers } from './vue.ts';
  const shown = shallowRef(() => undefined);
  const app = createApp({ render: () => shown.value() });
  app.mount(place);
  window.own = (productId) =>
    (shown.value = () => h(Offers, { cartwright, question: questionOf(productId), locale: 'en', add }));
  window.element = (attributes) => (shown.value = () => h(CartwrightOffers, { attributes, add: addLines }));
  window.gone = () => app.unmount();
  `,
};

/** A page of the shop that runs a script of its own. */
async function servePage(path: string, script: string): Promise<string> {
  const { browser: key } = shop.keys;
  // What one visitor refused is not offered to that one again.
  const known = `const SHOP = { url: '${shop.server.url}', key: '${key}' }, VISITOR = '${path}';`;
  const bundled = await bundleText(known + script);
  pages.serve(`${path}.js`, { type: 'text/javascript', body: bundled });
  const widget = `${shop.server.url}/widget/cartwright.js?key=${key}`;
  const body = `<!doctype html><html lang="en"><title>A shop</title><main></main>
    <script type="module" src="${widget}"></script><script type="module" src="${path}.js"></script></html>`;
  pages.serve(path, { type: 'text/html', body });
  return `${pages.url}${path}`;
}

const inPage = (page: Page, script: string): Promise<unknown> => page.evaluate(script);

/** What was reported of offers: kinds in order. */
async function reported(page: Page): Promise<() => readonly string[]> {
  const kinds: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/v1/events')) return;
    const { events } = JSON.parse(request.postData() ?? '{}') as { events: { kind: string; productId: string }[] };
    kinds.push(...events.map(({ kind, productId }) => `${kind} ${productId}`));
  });
  return () => kinds;
}

describe.each(Object.entries(MOUNTS))('%s', (name, script) => {
  test('S2 draws offers by itself: they can be taken and refused, and what is done is reported', async () => {
    await using browser = await openBrowser();
    const page = await browser.open(await servePage(`/${name}`, script));
    const kinds = await reported(page);
    await inPage(page, `own('p0')`);
    const offer = page.locator('li', { hasText: 'Product 1' });
    await offer.waitFor();
    expect(await offer.innerText()).toContain('€11.00');
    await expect.poll(kinds, { timeout: 10_000 }).toContain('shown p1');
    await offer.getByRole('button', { name: 'Add to cart' }).click();
    await expect.poll(() => inPage(page, 'cart'), { timeout: 10_000 }).toEqual(['p1']);
    await expect.poll(kinds, { timeout: 10_000 }).toContain('added p1');
    await offer.getByRole('button', { name: 'No, thanks' }).click();
    await offer.waitFor({ state: 'detached' });
    await expect.poll(kinds, { timeout: 10_000 }).toContain('declined p1');
    expect(browser.complaints).toEqual([]);
  });

  test('S2 asks anew when the question changes, and leaves nothing behind', async () => {
    await using browser = await openBrowser();
    const page = await browser.open(await servePage(`/${name}`, script));
    const kinds = await reported(page);
    await inPage(page, `own('p0')`);
    await page.locator('li').first().waitFor();
    await inPage(page, `own('p8')`);
    const title = page.locator('li strong', { hasText: 'Product 0' }).first();
    await title.waitFor();
    const before = kinds().length;
    await inPage(page, 'gone()');
    await page.waitForTimeout(1_300);
    expect(await page.locator('main').innerHTML()).toBe('');
    expect(kinds().length).toBe(before);
    expect(browser.complaints).toEqual([]);
  });

  test('S1 puts what the element offers into the cart, and takes the element away with its place', async () => {
    await using browser = await openBrowser();
    const page = await browser.open(await servePage(`/${name}-element`, script));
    await inPage(
      page,
      `element({ placement: 'product_page', 'product-id': 'p0', visitor: 'at ${name}', budget: 10000 })`,
    );
    await page.locator('cartwright-offers [data-product=p1]').waitFor();
    await page.locator('cartwright-offers form[data-do=cart] button').first().click();
    await expect.poll(() => inPage(page, 'cart'), { timeout: 10_000 }).toContain('p1');
    await page.locator('cartwright-offers [role=status]:not(:empty)').waitFor();
    await inPage(
      page,
      `element({ placement: 'product_page', 'product-id': 'p8', visitor: 'at ${name}', budget: 10000 })`,
    );
    await page.locator('cartwright-offers[product-id=p8] [data-product=p0]').first().waitFor();
    await inPage(page, 'gone()');
    expect(await page.locator('main').innerHTML()).toBe('');
    expect(browser.complaints).toEqual([]);
  });
});
