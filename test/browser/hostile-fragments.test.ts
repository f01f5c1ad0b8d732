import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Product, ProductId, WidgetWord } from '../../src/domain/index.ts';
import { learn } from '../../src/operations/index.ts';
import { type ApiShop, openApiShop } from '../contract/api/api-shop.ts';
import { PAYLOADS } from './hostile-payloads.ts';
import { FORMS } from './hostile-views.ts';
import { openBrowser } from './open-browser.ts';
import { type MadeUpShop, openMadeUpShop } from './open-made-up-shop.ts';
import { openWitness } from './witness.ts';

const AT_ONCE = 18;

let pages: MadeUpShop;
let shop: ApiShop;
/** Products of which everything is a payload, as far as the shop's door takes it, in groups that are offered together. */
let groups: Product[][];

beforeAll(async () => {
  pages = await openMadeUpShop([]);
  shop = await openApiShop();
  const products = PAYLOADS.map(productOf);
  groups = Array.from({ length: Math.ceil(products.length / AT_ONCE) }, (_, place) =>
    products.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );
  const looked = groups.map((_, place) => ({
    id: `page ${place}`,
    title: PAYLOADS[place],
    priceMinor: 9_000,
    currency: 'EUR',
  }));
  const lines = [...looked, ...products].map(({ id }) => ({ productId: id, quantity: 1, unitPriceMinor: 1_000 }));
  await put('/v1/products', { products: [...looked, ...products] });
  await put('/v1/orders', { orders: [{ id: 'o', placedAt: '2026-01-01T00:00:00Z', currency: 'EUR', lines }] });
  await learn(shop.context, { seed: 1 });
  await shop.serving.decider.reload();
});
afterAll(async () => {
  await shop.close();
  await pages[Symbol.asyncDispose]();
});

async function put(path: string, body: object): Promise<void> {
  const { status, text } = await shop.ask('PUT', path, { key: shop.keys.server, body });
  if (status !== 200) throw new Error(text);
}

function productOf(payload: string, place: number): Product {
  const id = ProductId.safeParse(payload).success ? payload : `product ${place}`;
  const takes = (facts: object) => Product.safeParse({ id, title: 'x', ...facts }).success;
  const facts = [
    { title: payload, description: payload, brand: payload.slice(0, 200), tags: [payload.slice(0, 100)] },
    { categoryPath: [payload.slice(0, 200)], titles: { ro: payload } },
    { attributes: { [payload.slice(0, 100)]: payload } },
    { url: `${pages.url}/${payload}` },
    { imageUrl: `${pages.url}/pictures/?${payload}` },
  ].filter(takes);
  const price = { priceMinor: 1_000 + place, currency: 'EUR' };
  return Product.parse({ id, title: 'x', ...price, ...Object.assign({}, ...facts) });
}

/** What is said beside the products of a group. */
const saidAt = (place: number): readonly string[] =>
  PAYLOADS.slice(place * AT_ONCE, (place + 1) * AT_ONCE).map((payload) => payload.slice(0, 200).toWellFormed());

/** What the merchant says, all of it payloads: names of offers, sentences of claims, and the widget's own texts. */
function configOf(place: number): object {
  const texts = saidAt(place);
  const says = (each: number) => texts[each % texts.length] ?? '';
  const group = groups[place] ?? [];
  const some = { products: group.slice(0, 5).map(({ id }) => id) };
  return {
    holdout: { rate: 0 },
    caps: { perPlacement: 20, perPage: 100 },
    technique: { attention: { shareRate: 0, refusalShareRate: 0 } },
    lists: [{ id: 'list', goesWith: { products: [`page ${place}`] }, offers: group.map(({ id }) => id) }],
    offers: [{ id: 'sale', kind: 'percent_off', name: says(0), products: some, percent: 10, currency: 'EUR' }],
    texts: group.map(({ id }, each) => ({
      id: `text-${each}`,
      kind: 'benefit',
      products: { products: [id] },
      says: { en: says(each) },
    })),
    messages: { en: Object.fromEntries(WidgetWord.options.map((word, each) => [`widget.${word}`, icu(says(each))])) },
  };
}

/** A text as ICU writes it where it means nothing else. */
const icu = (text: string): string => text.replaceAll("'", "''").replaceAll(/[{}]+/g, (braces) => `'${braces}'`);

test('T11 fragments of hostile products run nothing, load nothing and lead nowhere, and say what the shop says', async () => {
  await using browser = await openBrowser();
  const witness = await openWitness(browser, pages.url);
  const came = { titles: 0, claims: 0 };
  for (const [place, group] of groups.entries()) {
    await put('/v1/config', { config: configOf(place) });
    await shop.serving.decider.config.reload();
    const asked = new URLSearchParams({
      product: `page ${place}`,
      strategy: 'manual',
      slots: '20',
      cartUrl: '/cart',
      declineUrl: '/no',
    });
    const fragments = FORMS.map(async (form) => {
      const { status, text } = await shop.ask('GET', `/v1/fragments/product_page?${asked.toString()}&form=${form}`, {
        key: shop.keys.server,
      });
      expect([200, 204]).toContain(status);
      return text;
    });
    pages.pages.set(
      '/page',
      `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A shop</title><body>${(await Promise.all(fragments)).join('')}`,
    );
    const page = await witness.visit(`${pages.url}/page`);
    const titles = new Set(await textsIn(page, '[part~=title]'));
    const claims = new Set(await textsIn(page, '[part~=claim]'));
    came.titles += group.filter(({ title }) => titles.has(title)).length;
    came.claims += saidAt(place).filter((text) => claims.has(text.trim())).length;
    expect(await witness.troubles()).toEqual([]);
  }
  expect(Math.min(came.titles, came.claims)).toBeGreaterThan(150);
});

const textsIn = (page: Page, chosen: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(chosen)})].map(({ textContent }) => textContent)`);
