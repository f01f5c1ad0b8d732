import { expect, test } from 'vitest';
import { openWalk } from './open-walk.ts';
import { theShop } from './the-shop.ts';

const LAMP = '/shop/p/LITE-F-ECHO';

test('S8 S9 in Thai all is Thai, lines end where words end, and amounts are written as Thai writes them', async () => {
  await using walk = await openWalk(theShop(), {
    name: 'thai',
    locale: 'en',
    width: 390,
    height: 844,
    mostRequests: 6,
  });
  const { page } = walk;
  await walk.goTo(LAMP);
  await page.getByLabel('Language').selectOption('th');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Show', exact: true }).click()]);
  for (const [name, path] of [
    ['product', LAMP],
    ['cart', '/shop/cart'],
  ] as const) {
    await walk.goTo(path);
    if (name === 'product') {
      await walk.decided();
      await page.locator('cartwright-offers [data-product]').first().waitFor();
      expect(await page.locator('cartwright-offers [part~=price]').first().innerText()).toBe(
        (16.07).toLocaleString('th', { style: 'currency', currency: 'EUR' }),
      );
      for (const told of await page.locator('.about-product :is(p, dl)').all())
        expect(await told.getAttribute('lang'), 'what stays English says so').toBe('en');
      expect(await page.locator('.foot').innerText()).not.toContain('invented');
    }
    await walk.look(name);
    expect(await page.locator('html').getAttribute('lang')).toBe('th');
    const texts = await page.evaluate<{ text: string; broken: string[] }[]>(TEXTS);
    // What is not ours to translate: names, data, languages by their own names, and signs.
    const foreign = texts.filter(({ text }) => /[a-z]{3}/i.test(text) && !/\p{Script=Thai}/u.test(text));
    expect(foreign.map(({ text }) => text).filter((text) => !KEPT.test(text))).toEqual([]);
    expect(texts.flatMap(({ broken }) => broken)).toEqual([]);
  }
  await walk.end();
});

/** Names of things and of languages, which are what they are. */
const KEPT = /^(?:English|Türkçe|Română|Frysk|Heide & Hill|Lumenwick.*|Voltmoor.*|Saddlewren.*|[A-Z]{3}\b.*)$/;

/** Every text that is seen, shadow roots included; and between which letters a line ends within a word. */
const TEXTS = String.raw`(() => {
  // What the shop's own data say of a product, in the language in which they say it.
  const DATA = '.about-product, table, .brand';
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  const found = [];
  const read = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) read(node.shadowRoot);
      if (node.nodeType !== 3 || !node.data.trim() || !node.parentElement.checkVisibility()) continue;
      if (node.parentElement.getBoundingClientRect().width < 2) continue; // heard, not seen
      if (node.parentElement.closest('script, style, option, .unseen, [part~=unseen], ' + DATA)) continue;
      found.push({ text: node.data.trim(), broken: /[\u0e00-\u0e7f]/.test(node.data) ? brokenIn(node) : [] });
    }
  };
  const brokenIn = (node) => [...words.segment(node.data)].filter(({ segment, index, isWordLike }) => {
    if (!isWordLike) return false;
    const range = new Range();
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size > 1;
  }).map(({ segment }) => segment);
  read(document.body);
  return found;
})()`;

test('S8 in Turkish letters keep their dots', async () => {
  await using walk = await openWalk(theShop(), { name: 'turkish', locale: 'tr' });
  const { page } = walk;
  await walk.goTo(LAMP);
  await walk.decided();
  await page.locator('cartwright-offers [data-product]').first().waitFor();
  const transformed = await page.evaluate<string[]>(TRANSFORMED);
  expect(transformed).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe('tr');
  expect(await page.locator('cartwright-offers [part~=button]').first().innerText()).toMatch(/Sepete|sepete/);
  await walk.look('product');
  await walk.end();
});

/** Whatever changes the case of letters by style. */
const TRANSFORMED = String.raw`(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  return all(document).filter((each) => getComputedStyle(each).textTransform !== 'none').map(({ outerHTML }) => outerHTML.slice(0, 80));
})()`;
