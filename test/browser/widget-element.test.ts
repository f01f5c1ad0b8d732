import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderForm } from '../../src/widget/index.ts';
import { markup } from '../../src/server/testing.ts';
import { offer, viewOf } from '../../src/widget/testing.ts';
import { layoutShift, watchShifts } from './layout-shift.ts';
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
  browser.context.setDefaultTimeout(8_000);
  shop.pages.set('/shop.css', STYLE);
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const list of [shop.asked, shop.reported, shop.posted]) list.length = 0;
});

afterEach(async () => {
  // What a page that stays open reports later would come into the next test.
  for (const page of browser.context.pages().slice(1)) await page.close();
});

const STYLE = `.high { display: block; min-height: 3000px } .room { display: block; min-block-size: 200px }
  .large { display: block; min-block-size: 900px } .narrow { width: 300px } .some { min-height: 300px }`;

/** Opens a page of the shop with this in its body, and with a script of the shop's. */
async function open(body: string, script = ''): Promise<Page> {
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
}

const LAMP = '<cartwright-offers placement="product_page" product-id="lamp" form="together"></cartwright-offers>';
/** A shop that takes what it is given, or not. */
const takes = (work: string) => `
  globalThis.heard = [];
  addEventListener('cartwright-add', (event) => event.detail.wait(${work}));
  for (const name of ['add', 'added', 'declined', 'shown', 'decided'])
    addEventListener('cartwright-' + name, ({ detail }) => heard.push([name, JSON.parse(JSON.stringify(detail))]));`;
const heard = (page: Page, name: string) =>
  page.evaluate<unknown[]>(`heard.filter(([each]) => each === '${name}').map(([, detail]) => detail)`);
const kinds = () => shop.reported.map(({ kind, productId }) => `${kind} ${productId}`);

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

describe('S1 what a shopper takes goes into the shop’s own cart', () => {
  test('all but what is left out, with the total live; and the shopper reads that it worked', async () => {
    const page = await open(LAMP, takes('Promise.resolve()'));
    const button = page.locator('[data-do=cart] button');
    await expect.poll(() => button.innerText()).toContain('€60.00');
    await page.getByRole('checkbox', { name: /The p2/ }).check();
    expect(await button.innerText()).toContain('€50.00');
    await button.click();
    await expect.poll(() => page.locator('[part~=status]').innerText()).not.toBe('');
    const lines = [
      { productId: 'lamp', quantity: 1 },
      { productId: 'p1', quantity: 1 },
    ];
    expect(await heard(page, 'added')).toEqual([
      { lines, tokens: {}, decisionId: `dec_${'0'.repeat(26)}`, placement: 'product_page' },
    ]);
    await expect.poll(kinds, { timeout: 4_000 }).toContain('added p1');
    expect(kinds()).not.toContain('added lamp');
    expect(shop.posted).toEqual([]);
  });

  test('and where the shop fails, the shopper reads that', async () => {
    const page = await open(LAMP, takes('Promise.reject(new Error("no"))'));
    await page.locator('[data-do=cart] button').click();
    await expect.poll(() => page.locator('[part~=status]').innerText()).not.toBe('');
    expect(await heard(page, 'added')).toEqual([]);
    await page.waitForTimeout(1_200);
    expect(kinds()).not.toContain('added p1');
  });

  test('where no script of the shop takes it, the form itself goes to the shop', async () => {
    const page = await open(LAMP);
    await page.locator('[data-do=cart] button').click();
    await page.waitForURL('**/cart');
    expect(new URLSearchParams(shop.posted[0]?.body).getAll('productId')).toEqual(['lamp', 'p1', 'p2']);
    await expect.poll(kinds).toContain('added p1');
    expect(shop.reported.find(({ kind }) => kind === 'added')).toMatchObject({ way: 'beacon' });
  });
});

describe('S1 a no is taken for an answer', () => {
  test('the box goes, its place stays, whoever listens hears it, and nothing more comes there', async () => {
    const page = await open(`${LAMP}<p id="after">After.</p>`.replace('>', ' class="large">'), takes('0'));
    const place = () => page.locator('#after').boundingBox();
    await page.locator('[data-product]').first().waitFor();
    const before = await place();
    await page.locator('[data-do=decline] button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[part~=status]').innerText()).not.toBe('');
    expect(await page.locator('[data-product]:visible').count()).toBe(0);
    expect(await place()).toEqual(before);
    expect(await page.evaluate('document.querySelector("cartwright-offers").shadowRoot.activeElement.role')).toBe(
      'status',
    );
    expect(await heard(page, 'declined')).toMatchObject([{ productIds: ['p1', 'p2'] }]);
    await expect.poll(kinds, { timeout: 4_000 }).toEqual(expect.arrayContaining(['declined p1', 'declined p2']));
    await page.evaluate('document.querySelector("cartwright-offers").setAttribute("cart", "A")');
    await expect.poll(() => shop.asked.at(-1)).toMatchObject({ onPage: ['p1', 'p2'] });
    await page.waitForTimeout(200);
    expect(await page.locator('[data-product]:visible').count()).toBe(0);
  });

  test.each(['bump', 'carousel'])('nothing of %s is left in sight but what is said of it', async (form) => {
    const page = await open(LAMP.replace('together', form));
    await page.locator('[data-do=decline] button').click();
    await expect.poll(() => page.locator('[part~=status]').innerText()).not.toBe('');
    expect(await page.locator('[part~=box] > :visible').count()).toBe(1);
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

  test('where it is not, nothing is shown until nothing would move', async () => {
    const page = await open(`<p class="some">Before.</p>${LAMP}<p class="high">After.</p>`);
    await expect.poll(() => shop.asked).toHaveLength(1);
    await page.waitForTimeout(200);
    expect(await page.locator('[data-product]').count()).toBe(0);
    expect(await layoutShift(page)).toBe(0);
  });
});

describe('S1 what became of an offer is told once', () => {
  test('shown is half in view for a second; what fails is sent again with the same ids', async () => {
    shop.refuseReports = 1;
    const page = await open(LAMP);
    await page.locator('[data-product]').first().waitFor();
    expect(kinds()).toEqual([]);
    await expect
      .poll(kinds, { timeout: 8_000 })
      .toEqual(expect.arrayContaining(['viewed lamp', 'shown p1', 'shown p2']));
    await page.close();
    const ids = shop.reported.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(3);
  });

  test('and when the page is left before', async () => {
    const page = await open(LAMP.replace('form="together"', 'form="carousel" links="/p/{id}"'));
    await page.locator('[data-product=p1] a').first().click();
    await page.waitForURL('**/p/p1');
    await expect.poll(kinds).toEqual(expect.arrayContaining(['viewed lamp', 'clicked p1']));
    expect(new Set(shop.reported.map(({ way }) => way))).toEqual(new Set(['beacon']));
  });
});

describe('S1 S3 every form does what it says', () => {
  test('the pop-up opens for what was put into the cart, and closes by Escape', async () => {
    const page = await open('<cartwright-offers placement="add_to_cart" form="popup"></cartwright-offers>');
    await page.waitForTimeout(100);
    expect(shop.asked).toEqual([]);
    await page.evaluate(
      `dispatchEvent(new CustomEvent('cartwright-added', { detail: { lines: [{ productId: 'lamp' }] } }))`,
    );
    await page.getByRole('dialog').waitFor();
    expect(shop.asked).toMatchObject([{ placement: 'add_to_cart', productId: 'lamp' }]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('an order bump goes into the cart when it is ticked, and stays ticked unless the shop takes it out again', async () => {
    const page = await open(
      '<cartwright-offers placement="checkout" form="bump" slots="1"></cartwright-offers>',
      takes('Promise.resolve()'),
    );
    const box = page.getByRole('checkbox').first();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await expect.poll(() => heard(page, 'added')).toHaveLength(1);
    await box.click();
    expect(await box.isChecked()).toBe(true);
    await page.evaluate(`addEventListener('cartwright-remove', (event) => event.preventDefault())`);
    await box.click();
    expect(await box.isChecked()).toBe(false);
  });

  test('a row is stepped through by buttons where it is longer than its place', async () => {
    const page = await open(`<div class="narrow">${LAMP.replace('together', 'carousel')}</div>`);
    await page.locator('[data-do=next]').click();
    await expect
      .poll(() => page.locator('[part~=list]').evaluate((list) => Number(Reflect.get(list, 'scrollLeft'))))
      .toBeGreaterThan(50);
    expect(await page.locator('[data-do=previous]').isVisible()).toBe(true);
  });

  test('what a server made is measured and enlivened, and not asked again', async () => {
    const made = renderForm(markup, viewOf(OFFERS), 'together');
    const page = await open(
      `<cartwright-offers class="cartwright" decision="dec_${'0'.repeat(26)}">${made?.text}</cartwright-offers>`,
      takes('Promise.resolve()'),
    );
    await page.getByRole('checkbox', { name: /The p2/ }).check();
    expect(await page.locator('[data-do=cart] button').innerText()).toContain('€50.00');
    await page.locator('[data-do=cart] button').click();
    await expect.poll(() => heard(page, 'added')).toHaveLength(1);
    await expect.poll(kinds, { timeout: 8_000 }).toEqual(expect.arrayContaining(['shown p1', 'added p1']));
    expect(shop.asked).toEqual([]);
  });
});
