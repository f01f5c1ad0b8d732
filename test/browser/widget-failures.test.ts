import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../src/widget/testing.ts';
import { layoutShift, watchShifts } from './layout-shift.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { type Answers, type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';

const SCRIPT = '<script type="module" src="/widget/cartwright.js?key=k"></script>';
const ELEMENT =
  '<cartwright-offers placement="product_page" product-id="lamp" data-cartwright-consent></cartwright-offers>';
/** Lines that a browser writes by itself where something cannot be loaded; no page can keep it from doing so. */
const BROWSERS_OWN =
  /^(error: (Failed to load resource|Refused to connect|Connecting to '|Fetch API cannot load)|failed: )/;

let shop: MadeUpShop;
let browser: OpenBrowser;
beforeAll(async () => {
  shop = await openMadeUpShop([offer('p1'), offer('p2')]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const says =
  (text: string): Answers =>
  (response) =>
    response.end(text);
const forms = (value: unknown): Answers =>
  says(JSON.stringify({ id: 'dec_1', offers: [], forms: value, offered: [[]] }));
const late = (response: ServerResponse) => void setTimeout(() => response.end('{}'), 700);

/** One way in which all goes wrong. */
interface Failure {
  readonly name: string;
  readonly answer?: Answers;
  /** Done to the page before it loads. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Done while the answer is on its way. */
  readonly meanwhile?: (page: Page) => Promise<unknown>;
  /** Instead of the usual element and script. */
  readonly body?: string;
  readonly policy?: string;
}

const without = (what: string) => (page: Page) =>
  page.addInitScript(`delete globalThis.${what}; delete Window.prototype.${what}`);
const block = (what: string, code: string) => (page: Page) => page.route(what, (route) => route.abort(code));

const FAILURES: readonly Failure[] = [
  { name: 'the server hangs up', answer: (response) => response.destroy() },
  { name: 'the server is slower than the budget', answer: late },
  {
    name: 'the server breaks off',
    answer: (response) => {
      response.writeHead(200, { 'content-length': 9_000 });
      response.write('{"id":"dec_1","forms":[["section",{},');
      setTimeout(() => response.destroy(), 50);
    },
  },
  { name: 'the server breaks', answer: (response) => response.writeHead(500).end('{"title":"Something broke"}') },
  { name: 'the key is wrong', answer: (response) => response.writeHead(401).end('{}') },
  { name: 'too many ask', answer: (response) => response.writeHead(429).end('{}') },
  { name: 'another page answers', answer: says('<!doctype html><title>Log in</title>') },
  { name: 'nothing is answered', answer: says('') },
  { name: 'the answer is cut off', answer: says('{"id":"dec_1","forms":[["section",{},') },
  ...['null', '[]', '{}', '7', '"x"', '{"forms":7}', '{"forms":null}'].map((text) => ({
    name: `${text} is answered`,
    answer: says(text),
  })),
  ...[
    [7],
    ['section'],
    [[]],
    [['section']],
    [['section', null, {}]],
    [[{}, {}, 'a']],
    [['', {}]],
    [['a b', {}]],
    [['section', {}, 7]],
    [['section', { '<': '1' }]],
  ].map((value) => ({ name: `${JSON.stringify(value)} is answered as forms`, answer: forms(value) })),
  { name: 'the answer is huge', answer: says(`{"id":"dec_1","forms":[["section",{},"${'x'.repeat(20_000_000)}"]]}`) },
  { name: 'an extension blocks requests', before: block('**/v1/**', 'blockedbyclient') },
  { name: 'an extension blocks the script', before: block('**/widget/**', 'blockedbyclient') },
  { name: 'the browser is offline', before: block('**/v1/**', 'internetdisconnected') },
  { name: 'the policy of the page forbids it', policy: "default-src 'self'; connect-src 'none'" },
  {
    name: 'the element is gone before the answer',
    answer: (response, asked) => void setTimeout(() => response.end(JSON.stringify(shop.offered(asked))), 400),
    body: ELEMENT.replace('>', ' budget="2000">') + SCRIPT,
    meanwhile: (page) => page.evaluate('document.querySelector("cartwright-offers").remove()'),
  },
  {
    name: 'the cart is written wrongly',
    body: ELEMENT.replace('>', ' cart=":">') + SCRIPT,
    answer: (response) => response.writeHead(400).end('{}'),
  },
  {
    name: 'the form does not exist',
    body: ELEMENT.replace('>', ' form="spaceship">') + SCRIPT,
    answer: (response) => response.writeHead(400).end('{}'),
  },
  {
    name: 'the placement is missing',
    body: '<cartwright-offers></cartwright-offers>' + SCRIPT,
    answer: (response) => response.writeHead(400).end('{}'),
  },
  { name: 'no request can be made', before: without('fetch') },
  { name: 'no time can be set', before: (page) => page.addInitScript('delete AbortSignal.timeout') },
  { name: 'no style can be made', before: without('CSSStyleSheet') },
  { name: 'nobody knows what is in view', before: without('IntersectionObserver') },
  { name: 'no chance can be had', before: without('crypto') },
];

describe('S1 whatever goes wrong, the page stays as it was', () => {
  test.each(FAILURES)('$name', async ({ answer, before, meanwhile, body = ELEMENT + SCRIPT, policy }) => {
    const usual = shop.answer;
    if (answer) shop.answer = answer;
    shop.policy = policy;
    const page = await browser.context.newPage();
    const complaints = browser.complaints.length;
    browser.listen(page);
    shop.pages.set(
      '/page',
      `<!doctype html><html lang="en"><title>A lamp</title><h1>A lamp</h1>${body}<p>It gives light.</p>`,
    );
    await watchShifts(page);
    await before?.(page);
    await page.goto(`${shop.url}/page`);
    await meanwhile?.(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(OUTSIDE)).toEqual('<h1>A lamp</h1>*<p>It gives light.</p>');
    expect(await page.locator('[part~=box]').count()).toBe(0);
    expect(await layoutShift(page)).toBe(0);
    await page.close();
    expect(browser.complaints.slice(complaints).filter((line) => !BROWSERS_OWN.test(line))).toEqual([]);
    shop.answer = usual;
    shop.policy = undefined;
  });
});

/** The page without our element and our script. */
const OUTSIDE = `(() => {
  const body = document.body.cloneNode(true);
  for (const element of body.querySelectorAll('cartwright-offers, script')) element.remove();
  return body.innerHTML.trim().replace('</h1><p>', '</h1>*<p>');
})()`;
