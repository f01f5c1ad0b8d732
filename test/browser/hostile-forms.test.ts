import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { markup } from '../../src/server/testing.ts';
import { renderForm } from '../../src/widget/index.ts';
import { twig, type Twig } from '../../src/widget/testing.ts';
import { PAYLOADS } from './hostile-payloads.ts';
import { FORMS, hostileViews } from './hostile-views.ts';
import { openBrowser } from './open-browser.ts';
import { openWitness } from './witness.ts';

test('T11 there are more than a hundred ways to attack, each another', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThan(150);
});

test('T11 the witness sees what runs, what is asked for and what breaks the policy', async () => {
  await using browser = await openBrowser();
  const witness = await openWitness(browser);
  await witness.show('<img src=x onerror="window.ran=1"><a href="javascript:1">x</a><img src="https://evil.example/">');
  const troubles = (await witness.troubles()).join('\n');
  for (const seen of [
    'violation of script-src-attr',
    'violation of img-src',
    'asked for https://shop.example/x',
    'leads to javascript:1',
  ])
    expect(troubles).toContain(seen);
});

test.each(FORMS)(
  'T11 nothing in %s runs, loads or leads away, and every text comes out as it was written',
  async (form) => {
    await using browser = await openBrowser();
    const witness = await openWitness(browser);
    const views = hostileViews(form);
    const page = await witness.show(
      views.map((view) => `<div class="cartwright">${renderForm(markup, view, form)?.text}</div>`).join(''),
    );
    expect(await treesIn(page)).toEqual(views.map((view) => treeOf(renderForm(twig, view, form)!)));
    expect(await witness.troubles()).toEqual([]);
  },
);

interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly (string | Tree)[];
}

/** What a form is meant to be, as the page tells of what it is. */
function treeOf({ tag, attributes, children }: Twig): Tree {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const named = given.map(([name, value]) => [name, value === true ? '' : String(value)]);
  const parts: (string | Tree)[] = [];
  // What browsers with scripts take no notice of.
  for (const child of tag === 'noscript' ? [] : children) {
    if (typeof child !== 'string') parts.push(treeOf(child));
    else if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop() as string}${child}`);
    else if (child !== '') parts.push(child);
  }
  return { tag, attributes: Object.fromEntries(named), parts };
}

const treesIn = (page: Page): Promise<Tree[]> =>
  page.evaluate(String.raw`(() => {
    const partsOf = (element) =>
      element.localName === 'noscript' ? [] : [...element.childNodes].flatMap((node) =>
        // Which a parser puts into every table.
        node.localName === 'tbody' ? partsOf(node) : [node.nodeType === 3 ? node.data : tree(node)]);
    const tree = (element) => ({
      tag: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      parts: partsOf(element),
    });
    return [...document.querySelectorAll('.cartwright')].map((root) => tree(root.firstElementChild));
  })()`);
