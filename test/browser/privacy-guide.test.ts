import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocuments } from '../house/read-documents.ts';
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

const guide = readDocuments().find(({ path }) => path === 'docs/privacy.md');

/** A product page of the shop that says as much as a page can, or no more than it must. */
function productPage(body: string, element: string): string {
  const { url } = shop.server;
  const html = `<!doctype html><html lang="en"><title>A product</title><body data-cartwright-budget="10000" ${body}>
    <cartwright-offers placement="product_page" product-id="p0" ${element}></cartwright-offers>
    <script type="module" src="${url}/widget/cartwright.js?key=${shop.keys.browser}"></script>
    <script type="module">
      document.addEventListener('cartwright-add', ({ detail }) => detail.wait(fetch('/cart', { method: 'POST' })));
    </script></body></html>`;
  pages.serve('/product', { type: 'text/html', body: html });
  return `${pages.url}/product`;
}

/** Everything in which a browser can keep something of a page. */
const STORES = `(async () => ({
  cookie: document.cookie,
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: 'caches' in window ? await caches.keys() : [],
  workers: (await navigator.serviceWorker?.getRegistrations?.() ?? []).length,
}))()`;
const NOTHING = { cookie: '', local: {}, session: {}, databases: [], caches: [], workers: 0 };

/** Looks at what is offered, takes it, and refuses it. */
async function shopAround(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  const offer = page.locator('cartwright-offers [data-product=p1]').first();
  await offer.waitFor();
  await page.waitForTimeout(1_200);
  await page.locator('cartwright-offers form[data-do=cart] button').first().click();
  await page.locator('cartwright-offers [role=status]:not(:empty)').waitFor();
  await page.locator('cartwright-offers form[data-do=decline] button').first().click();
  await page.waitForTimeout(1_200);
}

function watch(context: BrowserContext): readonly Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return requests;
}

const asked = (requests: readonly Request[], path: string) =>
  requests
    .filter((request) => new URL(request.url()).pathname === path)
    .map((request) => JSON.parse(request.postData() ?? '{}') as Record<string, unknown>);

describe('S1 a page without consent', () => {
  test('stores nothing and sets no cookie, whatever the shopper does', async () => {
    await using browser = await openBrowser();
    const page = await browser.open(productPage('data-cartwright-visitor="visit-1"', ''));
    await shopAround(page);
    expect(await page.evaluate(STORES)).toEqual(NOTHING);
    expect(await browser.context.cookies()).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  test('asks one server, without cookies and with its own origin at most', async () => {
    await using browser = await openBrowser();
    await browser.context.addCookies([{ name: 'theirs', value: '1', url: shop.server.url }]);
    const requests = watch(browser.context);
    await shopAround(await browser.open(productPage('data-cartwright-visitor="visit-2"', '')));
    const away = requests.filter((request) => !request.url().startsWith(`${pages.url}/`));
    expect([...new Set(away.map((request) => new URL(request.url()).origin))]).toEqual([shop.server.url]);
    expect(away.length).toBeGreaterThan(2);
    for (const request of away) {
      const headers = await request.allHeaders();
      expect([undefined, `${pages.url}/`]).toContain(headers['referer']);
      if (new URL(request.url()).pathname.startsWith('/v1/')) expect(headers).not.toHaveProperty('cookie');
      expect(await (await request.response())?.allHeaders()).not.toHaveProperty('set-cookie');
      expect(request.method()).not.toBe('OPTIONS');
    }
  });
});

describe('S1 a page with consent', () => {
  const entryOf = async (page: Page) =>
    JSON.parse(String(await page.evaluate(`localStorage.getItem('cartwright')`))) as Record<string, unknown> | null;

  test('stores one entry with what the guide says, and takes it away when consent is taken back', async () => {
    await using browser = await openBrowser();
    const address = productPage('data-cartwright-consent="true"', '');
    const page = await browser.open(address);
    await shopAround(page);
    const entry = await entryOf(page);
    expect(entry).toEqual({ visitor: expect.any(String), viewed: ['p0'], refused: expect.arrayContaining(['p1']) });
    expect(await page.evaluate(STORES)).toEqual({ ...NOTHING, local: { cartwright: JSON.stringify(entry) } });
    expect(fieldsIn('## In the browser')).toEqual(new Set(Object.keys(entry ?? {})));

    await page.goto(address);
    await expect.poll(() => entryOf(page)).toMatchObject({ visitor: entry?.['visitor'] });
    await page.evaluate(`document.body.setAttribute('data-cartwright-consent', 'false')`);
    await expect.poll(() => page.evaluate(STORES)).toEqual(NOTHING);
  });
});

test('S1 a page sends the fields that the guide names, and no other', async () => {
  await using browser = await openBrowser();
  const requests = watch(browser.context);
  const everything = `category="Home > Lamps" cart="p3:2" strategy="bought_together" currency="EUR" country="NL" slots="2"`;
  const page = await browser.open(
    productPage('data-cartwright-visitor="visit-3" data-cartwright-customer="c1"', everything),
  );
  await shopAround(page);
  const [request = {}] = asked(requests, '/v1/decisions');
  const events = () => asked(requests, '/v1/events').flatMap((each) => each['events'] as Record<string, unknown>[]);
  await expect
    .poll(() => new Set([...events(), request].flatMap(Object.keys)), { timeout: 10_000 })
    .toEqual(fieldsIn('## What a page sends'));
  expect(request['shopper']).toEqual({ anonymousId: 'visit-3', customerId: 'c1' });
});

/** The names in the first columns of the tables of one section, and of its lists. */
function fieldsIn(heading: string): ReadonlySet<string> {
  const lines = guide?.prose ?? [];
  const from = lines.indexOf(heading) + 1;
  const until = lines.findIndex((line, place) => place > from && line.startsWith('## '));
  const rows = lines.slice(from, until).filter((line) => line.startsWith('|'));
  return new Set(rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)));
}
