import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderForm } from '../../src/widget/index.ts';
import { markup } from '../../src/server/testing.ts';
import { viewOf } from '../../src/widget/testing.ts';
import { LAMP, type LampShop, OFFERS, openLampShop } from './open-lamp-shop.ts';

let lamp: LampShop;
let shop: LampShop['shop'];
let open: LampShop['open'];
beforeAll(async () => {
  lamp = await openLampShop();
  ({ shop, open } = lamp);
});
afterAll(() => lamp[Symbol.asyncDispose]());
afterEach(() => lamp.forget());

/** A shop that takes what it is given, or not. */
const takes = (work: string) => `
  globalThis.heard = [];
  addEventListener('cartwright-add', (event) => event.detail.wait(${work}));
  for (const name of ['add', 'added', 'declined', 'shown', 'decided'])
    addEventListener('cartwright-' + name, ({ detail }) => heard.push([name, JSON.parse(JSON.stringify(detail))]));`;
const heard = (page: Page, name: string) =>
  page.evaluate<unknown[]>(`heard.filter(([each]) => each === '${name}').map(([, detail]) => detail)`);
const kinds = () => shop.reported.map(({ kind, productId }) => `${kind} ${productId}`);

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
  test.each(['large', 'framed'])(
    'the box goes, its %s place stays, whoever listens hears it, and nothing more comes there',
    async (style) => {
      const page = await open(`${LAMP}<p id="after">After.</p>`.replace('>', ` class="${style}">`), takes('0'));
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
      await page.waitForTimeout(200);
      expect(shop.asked).toHaveLength(1);
      await page.evaluate(`(() => {
        const cart = document.createElement('cartwright-offers');
        cart.setAttribute('placement', 'cart');
        document.body.append(cart);
      })()`);
      await expect
        .poll(() => shop.asked)
        .toMatchObject([{}, { placement: 'cart', onPage: expect.arrayContaining(['p1', 'p2']) }]);
      expect(await page.locator('[placement=product_page] [data-product]:visible').count()).toBe(0);
    },
  );

  test('what is said to it is read where the button was, however high the box is', async () => {
    const page = await open(`${LAMP}<p class="high">After.</p>`.replace('>', ' class="large">'));
    await page.setViewportSize({ width: 360, height: 420 });
    const button = page.locator('[data-do=decline] button');
    await button.scrollIntoViewIfNeeded();
    const { y } = (await button.boundingBox())!;
    await button.click();
    const status = (await page.locator('[part~=status]').boundingBox())!;
    expect(Math.abs(status.y - y)).toBeLessThan(30);
  });

  test('and what was ticked before is taken out of the cart first', async () => {
    const bump = '<cartwright-offers placement="checkout" form="bump" slots="1"></cartwright-offers>';
    const page = await open(bump, takes('Promise.resolve()'));
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => heard(page, 'added')).toHaveLength(1);
    await page.locator('[data-do=decline] button').click();
    expect(await page.getByRole('checkbox').first().isChecked(), 'the shop keeps it, so it is not gone').toBe(true);
    await page.evaluate(`addEventListener('cartwright-remove', (event) => {
      heard.push(['remove', event.detail]);
      event.preventDefault();
    })`);
    await page.locator('[data-do=decline] button').click();
    expect(await heard(page, 'remove')).toMatchObject([{ lines: [{ productId: 'p1', quantity: 1 }] }]);
    expect(await page.locator('[part~=status]').innerText()).not.toBe('');
    expect(await page.locator('[part~=tick]:visible').count()).toBe(0);
  });

  test.each(['bump', 'carousel'])('nothing of %s is left in sight but what is said of it', async (form) => {
    const page = await open(LAMP.replace('together', form));
    await page.locator('[data-do=decline] button').click();
    await expect.poll(() => page.locator('[part~=status]').innerText()).not.toBe('');
    expect(await page.locator('[part~=box] > :visible').count()).toBe(1);
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

  test('the pop-up opens on a page that never rests', async () => {
    const page = await open(
      '<p class="high">Long.</p><cartwright-offers placement="add_to_cart" form="popup"></cartwright-offers>',
      'const busy = () => { const end = performance.now() + 40; while (performance.now() < end); requestAnimationFrame(busy); }; busy()',
    );
    await page.evaluate(
      `dispatchEvent(new CustomEvent('cartwright-added', { detail: { lines: [{ productId: 'lamp' }] } }))`,
    );
    await page.getByRole('dialog').waitFor({ timeout: 5_000 });
  });

  test('the pop-up does not open by itself where nothing went with what was put into the cart', async () => {
    const page = await open('<cartwright-offers placement="add_to_cart" form="popup"></cartwright-offers>');
    const usual = shop.offered;
    shop.offered = () => ({ id: `dec_${'0'.repeat(26)}`, offers: [], forms: [null], offered: [[]] });
    await page.evaluate(
      `dispatchEvent(new CustomEvent('cartwright-added', { detail: { lines: [{ productId: 'lamp' }] } }))`,
    );
    await expect.poll(() => shop.asked).toHaveLength(1);
    shop.offered = usual;
    await page.evaluate(`document.querySelector('cartwright-offers').setAttribute('cart', 'A')`);
    await expect.poll(() => shop.asked).toHaveLength(2);
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('an order bump goes into the cart when it is ticked, and stays ticked unless the shop takes it out again', async () => {
    const page = await open(
      '<cartwright-offers placement="checkout" form="bump" slots="1"></cartwright-offers>',
      `${takes('Promise.resolve()')}; document.body.style.minHeight = '4000px'`,
    );
    const box = page.getByRole('checkbox').first();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await expect.poll(() => heard(page, 'added')).toHaveLength(1);
    await page.evaluate(`document.querySelector('cartwright-offers').setAttribute('cart', 'p1')`);
    await page.evaluate(`scrollTo(0, 3000); new Promise((then) => setTimeout(then, 200)).then(() => scrollTo(0, 0))`);
    await page.waitForTimeout(200);
    expect(shop.asked, 'what is ticked stays what it is').toHaveLength(1);
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
    await page.evaluate('document.body.append(document.querySelector("cartwright-offers"))');
    await page.getByRole('checkbox', { name: /The p2/ }).check();
    expect(await page.locator('[data-do=cart] button').innerText()).toContain('€50.00');
    await page.locator('[data-do=cart] button').click();
    await expect.poll(() => heard(page, 'added')).toHaveLength(1);
    await expect.poll(kinds, { timeout: 8_000 }).toEqual(expect.arrayContaining(['shown p1', 'added p1']));
    expect(kinds().filter((each) => each === 'shown p1')).toHaveLength(1);
    expect(shop.asked).toEqual([]);
  });
});
