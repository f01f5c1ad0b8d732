import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocuments } from '../house/read-documents.ts';
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

const guide = readDocuments().find(({ path }) => path === 'docs/storefront.md');

/** The blocks of code of the guide in one language, as a reader would fill them in. */
function blocks(language: string): string[] {
  return (guide?.blocks ?? []).filter((block) => block.language === language).map(({ text }) => filledIn(text));
}

const filledIn = (text: string): string =>
  text
    .replaceAll('https://cartwright.example', shop.server.url)
    .replaceAll('BROWSER_KEY', shop.keys.browser)
    .replaceAll('SKU-1', 'p0')
    .replaceAll('SKU-9', 'p2');

const PAGE = '/products/p0';
/** Beside other tests a machine may be slower than any shop's. */
const PATIENT = 'data-cartwright-budget="10000"';

/** Serves the product page of the guide, with the cart of the guide. */
function serveGuide({ head = (text: string) => text, policy }: { head?: (text: string) => string; policy?: string }) {
  const headers = policy === undefined ? {} : { 'content-security-policy': policy };
  pages.serve(PAGE, {
    type: 'text/html',
    body: head(blocks('html')[0] ?? '').replace('<body', `<body ${PATIENT}`),
    headers,
  });
  pages.serve('/cart.js', {
    type: 'text/javascript',
    body: blocks('js')
      .join('\n')
      .replace(/^dispatch.*$/m, ''),
  });
}

/** Takes what the page offers, and waits until the shopper reads that it is in the cart. */
async function take(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.locator('[data-product=p1]').first().waitFor();
  await page.locator('form[data-do=cart] button').first().click();
  await page.locator('[role=status]:not(:empty)').waitFor();
}

test('S1 the page of the guide offers, and buys through the cart of the guide; the order of the guide gets the credit', async () => {
  serveGuide({});
  await using browser = await openBrowser();
  await take(await browser.open(`${pages.url}${PAGE}`));
  const { path, body } = pages.posted.at(-1) ?? {};
  const taken = JSON.parse(body ?? '{}') as { decisionId: string };
  expect([path, taken]).toEqual([
    '/cart',
    {
      lines: expect.arrayContaining([{ productId: 'p1', quantity: 1 }]),
      tokens: {},
      decisionId: expect.stringMatching(/^dec_/),
    },
  ]);
  expect(browser.complaints).toEqual([]);

  await expect.poll(shownAndBought, { timeout: 8_000 }).toMatchObject({ shown: expect.any(Number), bought: 0 });
  const [orders = ''] = blocks('json');
  const raw = orders.replace(/dec_\w{26}/, taken.decisionId).replace('"p2"', '"p1"');
  const stored = await shop.ask('PUT', '/v1/orders', { key: shop.keys.server, raw });
  expect(stored).toMatchObject({ status: 200, json: { added: 1 } });
  expect(await shownAndBought()).toMatchObject({ bought: 1 });
});

/** What became of the offers on product pages; undefined as long as none was shown. */
async function shownAndBought(): Promise<unknown> {
  await shop.serving.log.flush();
  const { json } = await shop.ask('GET', '/v1/stats', { key: shop.keys.server });
  const { placements } = json as { placements: { placement: string; shown: number }[] };
  return placements.find(({ placement, shown }) => placement === 'product_page' && shown > 0);
}

test('D10 what the page of the guide posts of a lowered price is redeemed by the server of the shop', async () => {
  const offers = [{ id: 'ten-off', kind: 'percent_off', products: { products: ['p1'] }, percent: 10, currency: 'EUR' }];
  const key = shop.keys.server;
  await shop.ask('PUT', '/v1/config', { key, body: { config: { holdout: { rate: 0 }, offers } } });
  await shop.serving.decider.config.reload();
  serveGuide({});
  await using browser = await openBrowser();
  await take(await browser.open(`${pages.url}${PAGE}`));
  const { lines, tokens } = JSON.parse(pages.posted.at(-1)?.body ?? '{}') as { lines: object[]; tokens: object };
  const body = {
    idempotencyKey: '1001',
    tokens: Object.values(tokens),
    cart: lines,
    shopper: { anonymousId: 'visit-5f2c' },
  };
  expect(await shop.ask('POST', '/v1/offers/redeem', { key, body })).toMatchObject({
    status: 200,
    json: {
      cart: { lines: expect.arrayContaining([expect.objectContaining({ productId: 'p1', discountMinor: 110 })]) },
    },
  });
});

const ADAPTERS = {
  shopify: '/cart/add.js',
  woocommerce: '/wp-json/wc/store/v1/cart/add-item',
  vendure: '/shop-api',
  medusa: '/medusa/store/carts/cart_1/line-items',
};

test.each(Object.entries(ADAPTERS))('S1 the line of the guide for %s puts offers into its cart', async (name, path) => {
  const line = blocks('html')
    .join('\n')
    .split('\n')
    .find((each) => each.includes(`/carts/${name}.js`));
  const body = `<!doctype html><title>${name}</title><body data-cartwright-cart-id="cart_1">${line}</body>`;
  pages.serve(`/${name}`, { type: 'text/html', body });
  pages.serve('/wp-json/wc/store/v1/cart', { type: 'application/json', body: '{}', headers: { nonce: 'n1' } });
  await using browser = await openBrowser();
  const page = await browser.open(`${pages.url}/${name}`);
  await page.waitForLoadState();
  await page.evaluate(`dispatchEvent(new CustomEvent('cartwright-add', { detail: {
    lines: [{ productId: '4012', quantity: 2 }], tokens: {}, decisionId: 'dec_1', wait: (work) => work.catch(() => 0),
  } }))`);
  await expect.poll(() => pages.posted.at(-1)).toMatchObject({ path, body: expect.stringContaining('4012') });
  expect(browser.complaints).toEqual([]);
});

test('S1 every element of the guide is answered, and the pop-up opens where the page says that something was put into the cart', async () => {
  const script = `<script type="module" src="${shop.server.url}/widget/cartwright.js?key=${shop.keys.browser}"></script>`;
  const elements = (blocks('html')[1] ?? '').split('\n');
  // Ten products are not enough for a page that has them all: what is offered elsewhere on it is not offered in the pop-up.
  const [popups, others] = [true, false].map((is) => elements.filter((line) => line.includes('add_to_cart') === is));
  for (const [path, lines] of Object.entries({ '/all': others, '/popup': popups }))
    pages.serve(path, {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>All</title><body ${PATIENT}>${lines?.join('')}${script}</html>`,
    });
  await using browser = await openBrowser();
  const answers: string[] = [];
  browser.context.on('response', (response) => {
    const { placement } = JSON.parse(response.request().postData() ?? '{}') as { placement?: string };
    if (placement) answers.push(`${placement} ${response.status()}`);
  });
  await browser.open(`${pages.url}/all`);
  const placements = others?.map((line) => `${/placement="(\w+)"/.exec(line)?.[1]} 200`);
  await expect.poll(() => answers.toSorted(), { timeout: 10_000 }).toEqual(placements?.toSorted());
  const page = await browser.open(`${pages.url}/popup`);
  await page.evaluate(/^dispatch.*$/m.exec(blocks('js').join('\n'))?.[0] ?? '');
  await page.locator('dialog[open]').waitFor();
  expect(answers).toContain('add_to_cart 200');
  expect(browser.complaints).toEqual([]);
});

test('S1 the page of the guide works under both policies of the guide, as a module and as a classic script', async () => {
  const policies = blocks('text').map((text) => text.replace('Content-Security-Policy: ', ''));
  expect(policies).toHaveLength(2);
  const classic = /`(<script defer.*<\/script>)`/.exec(guide?.prose.join('\n') ?? '')?.[1];
  for (const { policy, head } of [
    { policy: policies[0], head: (text: string) => text.replace(shop.server.url, '/cartwright') },
    { policy: policies[1] },
    { policy: policies[1], head: (text: string) => text.replace(/<script.*key=.*/, filledIn(classic ?? '')) },
  ]) {
    pages.hand(handedOn());
    serveGuide({ ...(policy && { policy }), ...(head && { head }) });
    await using browser = await openBrowser();
    await take(await browser.open(`${pages.url}${PAGE}`));
    expect(browser.complaints).toEqual([]);
  }
});

/** The folders that the web server of the guide hands on, and where to. */
function handedOn(): Map<string, string> {
  const [nginx = ''] = blocks('nginx');
  const folders = [...nginx.matchAll(/location (\S+) \{\s+proxy_pass (\S+);/g)];
  return new Map(folders.map(([, from = '', to = '']) => [from, to.replace('http://127.0.0.1:4100', shop.server.url)]));
}

const fragmentAddress = (): string =>
  /"(.+)"/.exec(blocks('sh').find((text) => text.includes('fragments')) ?? '')?.[1] ?? '';

test('S2 the fragment of the guide posts to the shop without scripts, and the include has a page either way', async () => {
  const fragment = await (await fetch(fragmentAddress())).text();
  const included = blocks('html').find((text) => text.includes('esi:include')) ?? '';
  const [, style = '', source = ''] = /href="([^"]+)"[\s\S]*src="([^"]+)"/.exec(included) ?? [];
  expect((await fetch(source)).status).toBe(200);
  expect((await fetch(source.replace('p0', 'nothing'))).status).toBe(200);
  pages.serve('/plain', {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><title>Plain</title><link rel="stylesheet" href="${style}" />${fragment}</html>`,
  });
  await using browser = await openBrowser({ javaScriptEnabled: false });
  const page = await browser.open(`${pages.url}/plain`);
  await page.locator('form[action="/cart"] button').first().click();
  await expect.poll(() => pages.posted.at(-1)?.body).toContain('productId=p1');
  expect(browser.complaints).toEqual([]);
});

test('S2 with scripts the fragment of the guide is measured, and needs no new page', async () => {
  const fragment = await (await fetch(fragmentAddress())).text();
  serveGuide({ head: (text) => text.replace(/<cartwright-offers.*<\/cartwright-offers>/, () => fragment) });
  await using browser = await openBrowser();
  const page = await browser.open(`${pages.url}${PAGE}`);
  const reported = page.waitForRequest((request) => request.postData()?.includes('"shown"') ?? false);
  await take(page);
  expect(JSON.parse(pages.posted.at(-1)?.body ?? '{}')).toMatchObject({ decisionId: expect.stringMatching(/^dec_/) });
  expect((await reported).url()).toContain('/v1/events');
  expect(page.url()).toBe(`${pages.url}${PAGE}`);
  expect(browser.complaints).toEqual([]);
});

test('S2 the lines of the guide that draw by themselves run', async () => {
  const script = await bundleText(blocks('ts').join('\n').replace("locale: 'en'", "locale: 'en', budgetMs: 10_000"));
  pages.serve('/drawn', {
    type: 'text/html',
    body: '<title>Drawn</title><script type="module" src="/drawn.js"></script>',
  });
  pages.serve('/drawn.js', { type: 'text/javascript', body: script });
  await using browser = await openBrowser();
  const said: string[] = [];
  browser.context.on('console', (message) => said.push(message.text()));
  await browser.open(`${pages.url}/drawn`);
  await expect.poll(() => said.join('\n'), { timeout: 10_000 }).toContain('Product 1');
  expect(browser.complaints).toEqual([]);
});

test('S1 a page is as if the element were not there while nobody answers', async () => {
  const away = (text: string) => text.replaceAll(shop.server.url, 'http://127.0.0.1:9');
  serveGuide({ head: away });
  await using browser = await openBrowser();
  const page = await browser.open(`${pages.url}${PAGE}`);
  expect(await page.locator('h1').innerText()).toBe('Front light');
  expect(await page.locator('cartwright-offers').innerHTML()).toBe('');
  // The browser itself notes that a script did not come.
  expect(browser.complaints.filter((each) => !/127\.0\.0\.1:9|ERR_/.test(each))).toEqual([]);
});
