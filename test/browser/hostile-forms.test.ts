import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markup } from '../../src/server/testing.ts';
import { type FormName, renderForm, renderForms, type Tree, treeOf, type View } from '../../src/widget/index.ts';
import { viewOf } from '../../src/widget/testing.ts';
import { PAYLOADS } from './hostile-payloads.ts';
import { FORMS, hostileViews } from './hostile-views.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';
import { type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';
import { openWitness, type Witness } from './witness.ts';

/** What pages ask of Cartwright. */
const OURS = /^\/(widget\/cartwright\.js|v1\/decisions|v1\/events)$/;

let shop: MadeUpShop;
let browser: OpenBrowser;
let witness: Witness;
beforeAll(async () => {
  shop = await openMadeUpShop([]);
  browser = await openBrowser();
  witness = await openWitness(browser, shop.url, ({ pathname }) => OURS.test(pathname));
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** Puts a body into the shop's page. */
function serve(body: string): string {
  shop.pages.set(
    '/page',
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A shop</title><body>${body}</body></html>`,
  );
  return `${shop.url}/page`;
}

const elementOf = (form: FormName): string =>
  `<cartwright-offers placement="product_page" form="${form}" budget="5000"></cartwright-offers>
  <script type="module" src="/widget/cartwright.js?key=x"></script>`;

test('T11 there are more than a hundred ways to attack, each another', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThan(150);
});

test('T11 the witness sees what runs, what is asked for and what breaks the policy', async () => {
  await witness.visit(
    serve('<img src=x onerror="window.ran=1"><a href="javascript:1">x</a><img src="//evil.example/">'),
  );
  const troubles = (await witness.troubles()).join('\n');
  for (const seen of [
    'violation of script-src-attr',
    'violation of img-src',
    `asked for ${shop.url}/x`,
    'leads to javascript:1',
  ])
    expect(troubles).toContain(seen);
});

describe.each(FORMS)(
  'T11 nothing in %s runs, loads or leads away, and every text comes out as it was written',
  (form) => {
    test('made by a server', async () => {
      const views = hostileViews(form, shop.url);
      const body = views.map((view) => `<div class="cartwright">${renderForm(markup, view, form)?.text}</div>`);
      const page = await witness.visit(serve(body.join('')));
      expect(await treesIn(page, '.cartwright > *')).toEqual(views.map((view) => meant(view, form)));
      expect(await witness.troubles()).toEqual([]);
    });

    test('made by the element', async () => {
      for (const view of hostileViews(form, shop.url)) {
        shop.answer = (response) =>
          response.end(JSON.stringify({ ...view.decision, locale: 'en', ...renderForms(view, [form]) }));
        const page = await witness.visit(serve(elementOf(form)), {
          script: form === 'popup' ? OPEN : '',
          ready: '[part~=box]',
        });
        expect(await treesIn(page, 'cartwright-offers')).toEqual([meant(view, form)]);
        await page.evaluate(LEAVE_OUT);
      }
      expect(await witness.troubles()).toEqual([]);
    });
  },
);

test('T11 whatever an answer holds instead of forms, the element makes nothing of it that runs or leads away', async () => {
  const parts = PAYLOADS.filter((payload) => !payload.startsWith('http')).flatMap((payload): Tree[] => [
    ['a', { href: payload, ping: '', style: payload, onfocus: payload }, payload],
    ['img', { src: payload, onerror: payload }],
    ['form', { action: payload, method: 'post' }, ['button', { formaction: payload, onclick: payload }]],
    ['script', {}, payload],
    ['iframe', { src: payload, srcdoc: payload }],
    ['meta', { 'http-equiv': 'refresh', content: `0;url=${payload}` }],
    ['base', { href: payload }],
    ['link', { rel: 'stylesheet', href: payload }],
    ['style', {}, payload],
  ]);
  shop.answer = (response) =>
    response.end(
      JSON.stringify({
        ...viewOf([]).decision,
        locale: 'en',
        forms: [['section', { part: 'box' }, ...parts]],
        offered: [[]],
      }),
    );
  const page = await witness.visit(serve(elementOf('carousel')), { ready: '[part~=box]' });
  expect(await page.locator('cartwright-offers a').count()).toBeGreaterThan(150);
  expect(await witness.troubles()).toEqual([]);
});

/** What the shop does once something was put into the cart. */
const OPEN = `customElements.whenDefined('cartwright-offers').then(() => document.querySelector('cartwright-offers').open())`;

/** Lets every line be left out, so that totals and texts are written anew. */
const LEAVE_OUT = `document.querySelector('cartwright-offers').shadowRoot.querySelectorAll('[data-do=toggle]').forEach((box) => box.click())`;

/** What a form is meant to be, as the page tells of what it is. */
function meant(view: View, form: FormName): Twig {
  return twigOf(renderForm(treeOf, view, form)!);
}

interface Twig {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly (string | Twig)[];
}

function twigOf([tag, attributes, ...children]: Tree): Twig {
  const named = Object.entries(attributes).filter(([name]) => name !== 'hidden');
  const parts: (string | Twig)[] = [];
  // What is hidden until there is a use for it comes out where scripts run. Texts that follow each other are one to a parser, and what is for browsers without scripts is none of its business.
  for (const child of tag === 'noscript' ? [] : children) {
    if (typeof child !== 'string') parts.push(twigOf(child));
    else if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop() as string}${child}`);
    else if (child !== '') parts.push(child);
  }
  return {
    tag,
    attributes: Object.fromEntries(named),
    parts,
  };
}

/** What stands in a page, in the shadow of what is chosen where that has one. */
const treesIn = (page: Page, chosen: string): Promise<Twig[]> =>
  page.evaluate(String.raw`(() => {
    const partsOf = (element) =>
      element.localName === 'noscript' ? [] : [...element.childNodes].flatMap((node) =>
        // Which a parser puts into every table.
        node.localName === 'tbody' ? partsOf(node) : [node.nodeType === 3 ? node.data : tree(node)]);
    const tree = (element) => ({
      tag: element.localName,
      attributes: Object.fromEntries([...element.attributes].filter(({ name }) => name !== 'hidden').map(({ name, value }) => [name, value])),
      parts: partsOf(element),
    });
    return [...document.querySelectorAll(${JSON.stringify(chosen)})].map((each) => tree(each.shadowRoot?.firstElementChild ?? each));
  })()`);
