import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { layoutShift } from './layout-shift.ts';
import { LAMP, type LampShop, openLampShop } from './open-lamp-shop.ts';

let lamp: LampShop;
let shop: LampShop['shop'];
let open: LampShop['open'];
let browser: LampShop['browser'];
beforeAll(async () => {
  lamp = await openLampShop();
  ({ shop, open, browser } = lamp);
});
afterAll(() => lamp[Symbol.asyncDispose]());
afterEach(() => lamp.forget());

const products = async (page: Page, which = ''): Promise<(string | null)[]> => {
  const cards = await page.locator(`cartwright-offers${which} [data-product]`).all();
  return Promise.all(cards.map((card) => card.getAttribute('data-product')));
};

describe('S1 the element asks', () => {
  test('once for all that want to know the same, and shows no offer twice', async () => {
    const page = await open(`
      <cartwright-offers placement="product_page" product-id="lamp"></cartwright-offers>
      <cartwright-offers placement="product_page" product-id="lamp" form="together" slots="2"></cartwright-offers>`);
    await page.locator('cartwright-offers:not([form]) [data-product]').waitFor();
    expect(await products(page, '[form=together]')).toEqual(['p1', 'p2']);
    expect(await products(page, ':not([form])')).toEqual(['p3']);
    expect(shop.asked).toHaveLength(1);
    expect(shop.asked[0]).toMatchObject({ placement: 'product_page', productId: 'lamp', slots: 2, locale: 'en' });
    expect(browser.complaints).toEqual([]);
  });

  test('with what stands around it, and with what the page offers already', async () => {
    const page =
      await open(`<main data-cartwright-cart="A:2,B%2C1" data-cartwright-visitor="v1" data-cartwright-currency="EUR">${LAMP}
      <cartwright-offers placement="cart" country="NL"></cartwright-offers></main>`);
    await page.locator('[placement=cart] [data-product]').first().waitFor();
    const usual = {
      cart: [
        { productId: 'A', quantity: 2 },
        { productId: 'B,1', quantity: 1 },
      ],
      currency: 'EUR',
      shopper: { anonymousId: 'v1' },
    };
    expect(shop.asked).toMatchObject([
      { placement: 'product_page', onPage: [], ...usual },
      { placement: 'cart', onPage: ['p1', 'p2'], country: 'NL', ...usual },
    ]);
  });

  test('when it comes near, and not before', async () => {
    const page = await open(`<p class="high">Long.</p>${LAMP}`);
    await page.waitForTimeout(300);
    expect(shop.asked).toEqual([]);
    await page.mouse.wheel(0, 2_000);
    await page.locator('[data-product]').first().waitFor({ state: 'attached' });
    expect(await layoutShift(page)).toBe(0);
  });

  test('at once where the page says that it is seen soon, wherever that is', async () => {
    await open(`<p class="high">Long.</p>${LAMP.replace('>', ' loading="eager">')}${LAMP}`);
    await expect.poll(() => shop.asked).toMatchObject([{ forms: ['together', 'together'] }]);
  });

  test('for itself where it came later, and others have asked the same', async () => {
    const page = await open(LAMP);
    await page.locator('[data-product]').first().waitFor();
    await page.evaluate('document.body.append(document.querySelector("cartwright-offers").cloneNode())');
    await expect.poll(() => shop.asked).toMatchObject([{ onPage: [] }, { onPage: ['p1', 'p2'] }]);
  });

  test('of another product where it is moved and told so in one go', async () => {
    const page = await open(LAMP);
    await page.locator('[data-product]').first().waitFor();
    await page.evaluate(`(() => {
      const element = document.querySelector('cartwright-offers');
      element.remove();
      element.setAttribute('product-id', 'other');
      document.body.append(element);
    })()`);
    await expect.poll(() => shop.asked.map(({ productId }) => productId)).toEqual(['lamp', 'other']);
  });

  test('for an id that nobody encoded as it is, and for the others all the same', async () => {
    await open(`${LAMP.replace('>', ' cart="50%-OFF,%41">')}${LAMP}`);
    await expect
      .poll(() => shop.asked.map(({ cart }) => cart?.map(({ productId }) => productId)))
      .toEqual([['50%-OFF', 'A'], undefined]);
  });

  test('anew, once, when what it asks has changed', async () => {
    const page = await open(`<main>${LAMP}</main>`);
    await page.locator('[data-product]').first().waitFor();
    await page.evaluate(`for (const cart of ['A', 'A,B', 'A,B,C']) document.querySelector('main').dataset.cartwrightCart = cart;
      document.querySelector('cartwright-offers').setAttribute('currency', 'EUR')`);
    await expect.poll(() => shop.asked).toMatchObject([{}, { cart: [{}, {}, {}], currency: 'EUR' }]);
    await page.waitForTimeout(200);
    expect(shop.asked).toHaveLength(2);
  });

  test('by a classic script as well', async () => {
    shop.pages.set(
      '/classic',
      `<!doctype html><html lang="en"><title>A lamp</title><script src="/widget/cartwright.classic.js?key=k"></script><body>${LAMP}`,
    );
    const page = await browser.open(`${shop.url}/classic`);
    await page.locator('[data-product]').first().waitFor();
  });
});

describe('S1 nothing that is in view moves', () => {
  const after = '<p>What follows.</p>';

  test('where space is reserved, it is filled, and what is too much for it is scrolled', async () => {
    const page = await open(LAMP.replace('>', ' class="room">') + after);
    await page.locator('[data-product]').first().waitFor();
    expect(await page.locator('cartwright-offers').boundingBox()).toMatchObject({ height: 200 });
    await page.waitForTimeout(100);
    expect(await layoutShift(page)).toBe(0);
  });

  test('below the window all is there for whoever goes on by keyboard', async () => {
    const page = await open(`${LAMP}<p class="high">Long.</p>${LAMP.replace('together', 'carousel')}`);
    await page.locator('[form=carousel] [data-product]').waitFor({ state: 'attached' });
    expect(await page.evaluate('scrollY')).toBe(0);
  });

  test('where it is not, nothing is shown until nothing would move', async () => {
    const page = await open(`<p class="some">Before.</p>${LAMP}<p class="high">After.</p>`);
    await expect.poll(() => shop.asked).toHaveLength(1);
    await page.waitForTimeout(200);
    expect(await page.locator('[data-product]').count()).toBe(0);
    expect(await layoutShift(page)).toBe(0);
    const tries = await page.evaluate<number>(`new Promise((end) => {
      let tries = 0;
      const { replaceChildren } = ShadowRoot.prototype;
      ShadowRoot.prototype.replaceChildren = function (...nodes) { tries++; return replaceChildren.apply(this, nodes); };
      setTimeout(() => end(tries), 300);
    })`);
    expect(tries, 'it waits, and does not try again and again').toBe(0);
    await page.evaluate('document.body.append(document.querySelector("cartwright-offers"))');
    await page.locator('[data-product]').first().waitFor({ state: 'attached' });
    expect(await layoutShift(page)).toBe(0);
  });

  test('nor what stands around a part of the shop that has a shadow of its own', async () => {
    const page = await open(`<p>Before.</p><div id="part"></div><p>After.</p><template>${LAMP}</template>`);
    await page.evaluate(`document.querySelector('#part').attachShadow({ mode: 'open' })
      .append(document.querySelector('template').content.cloneNode(true))`);
    await expect.poll(() => shop.asked).toHaveLength(1);
    await page.waitForTimeout(300);
    expect(await layoutShift(page)).toBe(0);
  });

  test('and of another product nothing stays where nobody answers any more', async () => {
    const page = await open(LAMP);
    await page.locator('[data-product]').first().waitFor();
    shop.answer = (response) => response.writeHead(500).end();
    await page.evaluate(`document.querySelector('cartwright-offers').setAttribute('product-id', 'other')`);
    await expect.poll(() => page.locator('[part~=box]').count()).toBe(0);
    shop.answer = (response, asked) => response.end(JSON.stringify(shop.offered(asked)));
    expect(await layoutShift(page)).toBe(0);
  });

  test('and what was answered to an older question is not shown any more', async () => {
    const page = await open(`<p class="some">Before.</p>${LAMP}<p class="high">After.</p>`);
    await expect.poll(() => shop.asked).toHaveLength(1);
    const usual = shop.answer;
    shop.answer = (response) => response.writeHead(500).end();
    await page.evaluate(`document.querySelector('cartwright-offers').setAttribute('cart', 'A')`);
    await expect.poll(() => shop.asked).toHaveLength(2);
    await page.evaluate('document.body.append(document.querySelector("cartwright-offers"))');
    await page.waitForTimeout(300);
    shop.answer = usual;
    expect(await page.locator('[data-product]').count()).toBe(0);
  });
});
