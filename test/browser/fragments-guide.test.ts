import { once } from 'node:events';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readDocuments } from '../house/read-documents.ts';
import { openBrowser } from './open-browser.ts';
import { type ForeignShop, openForeignShop } from './open-foreign-shop.ts';

let foreign: ForeignShop;
let pages: ForeignShop['pages'];
let shop: ForeignShop['shop'];
beforeAll(async () => {
  foreign = await openForeignShop({ claims: { kinds: ['rating'] } });
  ({ pages, shop } = foreign);
  vi.stubEnv('CARTWRIGHT_SERVER_KEY', shop.keys.server);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await foreign[Symbol.asyncDispose]();
});

const PAGE = '/products/p0';
const guide = readDocuments().find(({ path }) => path === 'docs/fragments.md');

/** The blocks of code of the guide in one language, as a reader would fill them in. */
function blocks(language: string): string[] {
  return (guide?.blocks ?? [])
    .filter((block) => block.language === language)
    .map(({ text }) =>
      text
        .replaceAll('https://cartwright.example', shop.server.url)
        .replaceAll('https://shop.example', pages.url)
        .replaceAll('BROWSER_KEY', shop.keys.browser)
        .replaceAll('SKU-1', 'p0'),
    );
}

type OffersFor = (placement: string, question: Readonly<Record<string, string>>) => Promise<string>;

/** The offers of the guide's page, by the function and with the question of the guide. */
async function offers(more: Readonly<Record<string, string>> = {}, url = shop.server.url): Promise<string> {
  const code = (blocks('ts')[0] ?? '').replaceAll(shop.server.url, url);
  const module = (await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`)) as {
    offersFor: OffersFor;
  };
  const [question = '{}'] = blocks('json');
  return module.offersFor('product_page', { ...(JSON.parse(question) as Record<string, string>), ...more });
}

/** The same once they come in time, which a busy machine may miss. */
async function offersInTime(more?: Readonly<Record<string, string>>): Promise<string> {
  for (let tries = 1; tries < 20; tries++) {
    const html = await offers(more);
    if (html !== '') return html;
  }
  throw new Error('Nothing was offered in time.');
}

async function offeredTo(anonymousId: string): Promise<readonly string[]> {
  const body = { placement: 'product_page', productId: 'p0', shopper: { anonymousId } };
  const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.server, body });
  return (json as { offers: { productId: string }[] }).offers.map(({ productId }) => productId);
}

/** Serves the guide's page with these offers in it. */
function serve(html: string, end = ''): string {
  const [page = ''] = blocks('html');
  pages.serve(PAGE, { type: 'text/html', body: page.replace('<!-- offers -->', () => html + end) });
  return `${pages.url}${PAGE}`;
}

test('S2 with scripts off, what the guide puts into a page is taken into the cart and refused', async () => {
  await using browser = await openBrowser({ javaScriptEnabled: false });
  const page = await browser.open(serve(await offersInTime()));
  await page.locator('[data-product=p1]').getByRole('button').click();
  await page.waitForURL(`${pages.url}/cart`);
  const { path, body } = pages.posted.at(-1) ?? {};
  const sent = new URLSearchParams(body);
  expect([path, sent.getAll('productId'), sent.get('placement')]).toEqual(['/cart', ['p1'], 'product_page']);
  expect(sent.get('decisionId')).toMatch(/^dec_/);

  await page.goto(`${pages.url}${PAGE}`);
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await page.waitForURL(`${pages.url}${PAGE}`);
  await expect.poll(() => offeredTo('visit-5f2c')).not.toContain('p1');
  expect(await offeredTo('another')).toContain('p1');
  expect(browser.complaints).toEqual([]);
});

test('S2 with the script as well, a fragment is not asked for again and a refusal needs no new page', async () => {
  await using browser = await openBrowser();
  const asked: string[] = [];
  browser.context.on('request', (request) =>
    asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  );
  const script = `<script type="module" src="${shop.server.url}/widget/cartwright.js?key=${shop.keys.browser}"></script>`;
  const page = await browser.open(serve(await offersInTime({ visitor: 'with a script' }), script));
  const told = (kind: string) =>
    asked.some((each) => each.startsWith('/v1/events') && each.includes(`"kind":"${kind}","productId":"p1"`));
  await expect.poll(() => told('shown'), { timeout: 5_000 }).toBe(true);
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await expect.poll(() => told('declined'), { timeout: 5_000 }).toBe(true);
  expect(asked.filter((each) => /decisions|fragments/.test(each))).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

test('S2 a cache that puts the guide’s address into a page finds a copy that it may keep, and nothing where there is nothing', async () => {
  const [, include = ''] = blocks('html');
  const address = /src="([^"]+)"/.exec(include)?.[1] ?? '';
  const kept = await fetch(address);
  expect([kept.status, kept.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=60, stale-while-revalidate=60',
  ]);
  expect(await kept.text()).toContain('data-product="p1"');
  const silent = await fetch(`${address}&strategy=buy_again`);
  expect([silent.status, await silent.text()]).toEqual([200, '']);
});

test('T7 where Cartwright refuses, is slow or is away, the page of the guide is as if it were not asked', async () => {
  vi.stubEnv('CARTWRIGHT_SERVER_KEY', 'no key');
  expect(await offers()).toBe('');
  const slow = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(slow, 'listening');
  const { port } = slow.address() as AddressInfo;
  expect(await offers({}, `http://127.0.0.1:${port}`)).toBe('');
  slow.closeAllConnections();
  slow.close();
  await once(slow, 'close');
  expect(await offers({}, `http://127.0.0.1:${port}`)).toBe('');
});
