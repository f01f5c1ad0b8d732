import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Order, Product } from '../../src/domain/index.ts';
import { learn, makeDecision, putOrders, putProducts, showStats } from '../../src/operations/index.ts';
import { audit } from './audit.ts';
import { openBrowser, takePicture, type OpenBrowser } from './open-browser.ts';
import { openShop, type OpenShop } from './open-shop.ts';

const LAMP = 'LITE-F-ECHO';
const WELL = { tooWide: 0, faint: [], small: [] };

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop('demo');
});
afterAll(() => shop[Symbol.asyncDispose]());

/** What pages complained of, except for what was still on its way when the test went on. */
const complaintsOf = ({ complaints }: OpenBrowser) => complaints.filter((each) => !each.endsWith('net::ERR_ABORTED'));
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const pieces = (page: Page) => page.locator('#to-cart').innerText();
const inCart = (page: Page) => page.locator('#cart .row .title').allInnerTexts();
const lacks = (page: Page) => page.locator('#cart .lack .title').allInnerTexts();

describe.each([
  { how: 'with its script', javaScriptEnabled: true },
  { how: 'without any script', javaScriptEnabled: false },
])('the first page $how', ({ javaScriptEnabled }) => {
  test('S2 finds a product, tells what goes with it, and fills a cart that says what it lacks', async () => {
    await using browser = await openBrowser({ javaScriptEnabled });
    const page = await browser.open(`${shop.url}/`);
    expect(await page.locator('.notice').innerText()).toContain(
      'npx cartwright import orders FILE and then npx cartwright learn',
    );

    await page.getByRole('searchbox').fill('echo light');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: 'Found for “echo light”' }).waitFor();
    await page.locator('#found').getByRole('link', { name: 'Echo 15' }).click();
    await page.getByRole('heading', { name: 'Lumenwick Echo 15 front light' }).waitFor();
    expect(queryOf(page)).toEqual({ q: 'echo light', product: LAMP });
    const together = page.getByRole('region', { name: 'Bought together' });
    expect(await together.locator('.evidence').first().innerText()).toMatch(
      /^\d+ of \d+ orders \(\d+%\), \d+ times as often/,
    );
    expect(await together.getByRole('meter').first().getAttribute('value')).toMatch(/^0\.\d+$/);
    const table = page.getByRole('region', { name: 'Better versions' }).getByRole('table');
    expect(await table.getByRole('row', { name: /brightness/i }).innerText()).toMatch(/15 lux\s+25 lux/);

    await page.getByRole('button', { name: 'Put into cart: Lumenwick Echo 15 front light' }).click();
    await page.getByRole('heading', { name: 'What this cart still lacks' }).waitFor();
    expect(await pieces(page)).toMatch(/Cart\s+1/);
    expect(await inCart(page)).toEqual(['Lumenwick Echo 15 front light']);
    expect((await lacks(page))[0]).toContain('AAA alkaline batteries');

    await page
      .locator('#cart')
      .getByRole('button', { name: /Put into cart: .*AAA alkaline batteries/ })
      .click();
    await expect.poll(() => pieces(page)).toMatch(/Cart\s+2/);
    expect(await lacks(page)).not.toContain('Voltmoor AAA alkaline batteries, pack of 4');
    expect(await page.locator('#cart .total strong').innerText()).toBe('€18.90');

    for (const left of [1, 0]) {
      await page
        .locator('#cart')
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      await expect.poll(() => pieces(page)).toMatch(new RegExp(String.raw`Cart\s+${left}`));
    }
    expect(await page.locator('#cart').innerText()).toContain('Still empty.');
    await page.goBack();
    await expect.poll(() => pieces(page)).toMatch(/Cart\s+1/);
    expect(complaintsOf(browser)).toEqual([]);
  });
});

test('everything can be reached and done with the keyboard, and the focus is where one expects it', async () => {
  await using browser = await openBrowser();
  const page = await browser.open(`${shop.url}/`);
  const focused = () =>
    page.evaluate<string>(
      `document.activeElement.ariaLabel || document.activeElement.innerText?.trim() || document.activeElement.id`,
    );
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate<number>(`parseFloat(getComputedStyle(document.activeElement).outlineWidth)`);
      expect(ring, await focused()).toBeGreaterThan(1);
      if (name.test(await focused())) return;
    }
    throw new Error(`Tab never came to ${name}.`);
  };

  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the product');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('product');

  await page.getByRole('searchbox').focus();
  await page.keyboard.type('LITE-F-ECHO'); // while it is typed, the list follows
  await page.getByRole('heading', { name: 'Found for “LITE-F-ECHO”' }).waitFor();
  expect(await focused()).toBe('q');
  await tabTo(/^LE\s+Lumenwick Echo 15/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('product');
  await tabTo(/^Put into cart: Lumenwick Echo 15/);
  await page.keyboard.press('Enter');
  await expect.poll(() => pieces(page)).toMatch(/Cart\s+1/);
  expect(await focused()).toBe('Put one more into cart: Lumenwick Echo 15 front light');
  expect(await page.getByRole('status').innerText()).toBe(
    '2 products found. Open: Lumenwick Echo 15 front light. In the cart: 1 piece.',
  );
  await tabTo(/^Remove: Lumenwick Echo 15/);
  await page.keyboard.press('Enter');
  await expect.poll(() => pieces(page)).toMatch(/Cart\s+0/);
  expect(await page.evaluate('document.activeElement.id')).toBe('cart');
  expect(complaintsOf(browser)).toEqual([]);
});

test.each([
  { width: 360, height: 740, colorScheme: 'light', name: 'narrow' },
  { width: 360, height: 740, colorScheme: 'dark', name: 'narrow-dark' },
  { width: 900, height: 900, colorScheme: 'light', name: 'middle' },
  { width: 1280, height: 800, colorScheme: 'light', name: 'wide' },
  { width: 1440, height: 900, colorScheme: 'dark', name: 'wide-dark' },
] as const)(
  'at $width pixels, $colorScheme, nothing is cut off, faint or hard to hit',
  async ({ name, colorScheme, ...size }) => {
    await using browser = await openBrowser(size);
    const page = await browser.open('about:blank');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${shop.url}/?product=${LAMP}&cart=${LAMP},BIKE-KIDS-20,GONE`);
    expect(await audit(page)).toEqual(WELL);
    await takePicture(page, `test/artefacts/first-page-${name}.png`);
    await page.goto(`${shop.url}/?q=light&lang=th`);
    expect(await audit(page)).toEqual(WELL);
    expect(complaintsOf(browser)).toEqual([]);
  },
);

test('the picture for readers shows a product, what goes with it, and a cart', async () => {
  await using browser = await openBrowser({ width: 1280, height: 800 });
  const page = await browser.open(`${shop.url}/?product=${LAMP}&cart=${LAMP}`);
  const path = await takePicture(page, 'docs/pictures/first-page.png');
  expect(statSync(path).size).toBeLessThan(200_000);
});

test('S8 titles can be read and searched in the languages that the shop has written', async () => {
  await using browser = await openBrowser();
  const page = await browser.open(`${shop.url}/?product=${LAMP}&cart=${LAMP}`);
  await page
    .getByRole('navigation', { name: 'Language of titles and reasons' })
    .getByRole('link', { name: 'ไทย' })
    .click();
  const title = page.locator('#product h2 bdi');
  await expect.poll(() => title.innerText()).toBe('ไฟหน้าจักรยาน Lumenwick Echo 15');
  expect(await title.getAttribute('lang')).toBe('th');
  expect(await page.locator('#cart .lack .evidence').first().getAttribute('lang')).toBe('th');
  await page.getByRole('searchbox').fill('ไฟหน้า echo');
  await expect.poll(() => page.locator('#found .title').allInnerTexts()).toContain('ไฟหน้าจักรยาน Lumenwick Echo 25');
});

test('T11 script in a title, an id or an address stays text, and no picture of ours is missing', async () => {
  const id = `X"><script>alert(1)</script>,%2C`;
  const title = `<img src=x onerror=alert(2)><script>alert(3)</script>${'Wo'.repeat(100)}`;
  await putProducts(shop.context, [
    Product.parse({ id, title, titles: { tr: title }, priceMinor: 100, currency: 'EUR' }),
  ]);
  await using browser = await openBrowser({ width: 360 });
  const page = await browser.open(
    `${shop.url}/?q=%3Cscript%3E&lang=tr&cart=${encodeURIComponent('"><script>alert(4)</script>')}`,
  );
  page.on('dialog', () => expect.unreachable('A script ran.'));
  await page.locator('#found').getByRole('link').first().click();
  await expect.poll(() => queryOf(page)['product']).toBe(id);
  expect(await page.locator('#product h2').innerText()).toBe(title);
  await page.getByRole('button', { name: 'Put into cart' }).click();
  await expect.poll(() => pieces(page)).toMatch(/Cart\s+2/);
  expect(await inCart(page)).toEqual(['"><script>alert(4)</script>', title]);
  expect(await audit(page)).toEqual(WELL);
  expect(complaintsOf(browser)).toEqual([]);
});

test('an empty shop, one without a snapshot and one that has learned each say what to do', async () => {
  await using own = await openShop('empty');
  await using browser = await openBrowser();
  const page = await browser.open(`${own.url}/`);
  expect(await page.locator('main').innerText()).toContain('There are no orders to learn from yet.');
  await takePicture(page, 'test/artefacts/first-page-empty.png');

  const lines = ['lamp', 'battery'].map((productId) => ({ productId, quantity: 1, unitPriceMinor: 500 }));
  const order = (number: number) =>
    Order.parse({
      id: `o${number}`,
      placedAt: '2026-01-01T10:00:00Z',
      currency: 'GBP',
      lines: number % 2 ? lines : [{ ...lines[0], productId: 'rope' }],
    });
  const names = ['lamp', 'battery', 'rope', 'lone'];
  await putProducts(
    own.context,
    names.map((id) => Product.parse({ id, title: `A ${id}`, priceMinor: 500, currency: 'GBP' })),
  );
  await putOrders(
    own.context,
    Array.from({ length: 40 }, (_, number) => order(number)),
  );
  const mainText = async (path: string) => {
    await page.goto(`${own.url}${path}`);
    return page.locator('main').innerText();
  };
  await expect
    .poll(() => mainText('/?product=lamp'), { timeout: 20_000 })
    .toContain('Nothing has been learned yet. Import orders, then run cartwright learn.');

  await learn(own.context, { seed: 1 });
  await expect
    .poll(() => mainText('/?product=lamp'), { timeout: 20_000 })
    .toMatch(/A battery\s+20 of 20 orders \(100%\)/);
  expect(await mainText('/?product=lone')).toContain('Nobody has bought it yet');
  expect(await mainText('/?product=nothing')).toContain('There is no product “nothing”');
  expect(await mainText('/?q=zzz')).toContain('No title or id holds all of these words.');
});

test('looking leaves no trace, and only this machine may look', async () => {
  expect((await showStats(shop.context)).placements).toEqual([]);
  const { port } = new URL(shop.url);
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('only on the machine that Cartwright runs on');
});

test('D11 the page of a decision shows what the shopper saw and why, wide and narrow, and none that was never made', async () => {
  const placement = 'product_page';
  const decision = makeDecision(shop.serving, {
    placement,
    productId: LAMP,
    cart: [],
    shopper: { anonymousId: 'v-1' },
  });
  for (const width of [360, 1280]) {
    await using browser = await openBrowser({ width, height: 900 });
    const page = await browser.open(`${shop.url}/decisions/${decision.id}`);
    await page.getByRole('heading', { name: 'What this shopper saw' }).waitFor();
    const titles = await page.locator('.card .title').allInnerTexts();
    expect(titles).toEqual(decision.offers.map(({ title }) => title));
    expect(await audit(page)).toEqual(WELL);
    expect(complaintsOf(browser)).toEqual([]);
  }
  expect((await fetch(`${shop.url}/decisions/dec_${'0'.repeat(26)}`)).status).toBe(404);
  expect((await fetch(`${shop.url}/decisions/none`)).status).toBe(404);
});
