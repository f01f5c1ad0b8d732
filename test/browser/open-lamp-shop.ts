import type { Page } from 'playwright-core';
import { offer } from '../../src/widget/testing.ts';
import { watchShifts } from './layout-shift.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';

/** What goes with the lamp: two that are bought with it, and one that is like it. */
export const OFFERS = [
  offer('p1'),
  offer('p2'),
  offer('p3', { evidence: { kind: 'similar', toProductId: 'lamp', similarity: 0.5 } }),
];

/** The element on the page of the lamp. */
export const LAMP =
  '<cartwright-offers placement="product_page" product-id="lamp" form="together"></cartwright-offers>';

const SCRIPT = '<script type="module" src="/widget/cartwright.js?key=cw_browser_test"></script>';
const STYLE = `.high { display: block; min-height: 3000px } .room { display: block; min-block-size: 200px }
  .large { display: block; min-block-size: 900px } .narrow { width: 300px } .some { min-height: 300px }
  .framed { display: block; min-block-size: 700.4px; border: solid; padding: 7.3px }`;

/** A shop that sells a lamp, and a browser in which its page is opened. */
export interface LampShop extends AsyncDisposable {
  readonly shop: MadeUpShop;
  readonly browser: OpenBrowser;
  /** Opens a page of the shop with this in its body, and with a script of the shop's. */
  open(body: string, script?: string): Promise<Page>;
  /** Forgets what was asked and told, and closes pages: what one that stays open reports later would come into the next test. */
  forget(): Promise<void>;
}

/** Opens the shop and the browser. */
export async function openLampShop(): Promise<LampShop> {
  const shop = await openMadeUpShop(OFFERS);
  const browser = await openBrowser();
  browser.context.setDefaultTimeout(8_000);
  shop.pages.set('/shop.css', STYLE);
  return {
    shop,
    browser,
    async open(body, script = '') {
      shop.pages.set('/shop.js', script);
      shop.pages.set(
        '/page',
        `<!doctype html><html lang="en"><title>A lamp</title><link rel="stylesheet" href="/shop.css"><body data-cartwright-budget="8000">${body}<script src="/shop.js"></script>${SCRIPT}`,
      );
      const page = await browser.context.newPage();
      browser.listen(page);
      await watchShifts(page);
      await page.goto(`${shop.url}/page`);
      return page;
    },
    async forget() {
      for (const page of browser.context.pages().slice(1)) await page.close();
      for (const list of [shop.asked, shop.reported, shop.posted]) list.length = 0;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}
