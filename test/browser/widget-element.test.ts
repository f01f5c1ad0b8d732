import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { offer } from '../../src/widget/testing.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';

const SCRIPT = '<script type="module" src="/widget/cartwright.js?key=cw_browser_test"></script>';
const OFFERS = [
  offer('p1'),
  offer('p2'),
  offer('p3', { evidence: { kind: 'similar', toProductId: 'lamp', similarity: 0.5 } }),
];

let shop: MadeUpShop;
let browser: OpenBrowser;
beforeAll(async () => {
  shop = await openMadeUpShop(OFFERS);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});
beforeEach(() => {
  shop.asked.length = 0;
  shop.reported.length = 0;
});

/** Opens a page of the shop with this in its body. */
async function open(body: string): Promise<Page> {
  shop.pages.set('/page', `<!doctype html><html lang="en"><title>A lamp</title><body>${body}${SCRIPT}`);
  return browser.open(`${shop.url}/page`);
}

const products = async (page: Page, which = ''): Promise<(string | null)[]> => {
  const cards = await page.locator(`cartwright-offers${which} [data-product]`).all();
  return Promise.all(cards.map((card) => card.getAttribute('data-product')));
};

describe('S1 the element', () => {
  test('asks once for all that want to know the same, and shows no offer twice', async () => {
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
});
