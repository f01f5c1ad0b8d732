import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { barriersIn } from './accessibility.ts';
import { galleryForms, openGallery } from './gallery/gallery-page.ts';
import { openBrowser, takePicture } from './open-browser.ts';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const GUIDE = textOf('docs/theming.md');

/** What stands in code in the first column of a table. */
const named = (heading: string): string[] => {
  const section = GUIDE.split('\n## ').find((text) => text.startsWith(heading)) ?? '';
  const cells = section.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!)).sort();
};

test('S1 the guide names every custom property that the style sheet has, and no other', () => {
  const found = textOf('src/widget/style.css').match(/--cartwright-[\w-]+/g);
  expect(named('Colours')).toEqual([...new Set(found)].sort());
});

test('S1 the guide names every part that a form has, and no other', () => {
  const forms = new Set(['together', 'carousel', 'bump', 'popup', 'comparison', 'progress', 'thanks', 'bundle']);
  const found = galleryForms().flatMap(({ text }) =>
    [...text.matchAll(/ part="([^"]+)"/g)].flatMap(([, parts]) => parts!.split(' ')),
  );
  expect(named('Everything else')).toEqual([...new Set([...found, 'claim'])].filter((part) => !forms.has(part)).sort());
});

test.each([true, false])('S1 a shop dresses offers as the guide says, in a shadow root: %s', async (shadow) => {
  const style = [...GUIDE.matchAll(/```css\n([\s\S]*?)```/g)].map(([, css]) => css).join('\n');
  await using pages = await openGallery({ shadow, style });
  await using browser = await openBrowser({ width: 800 });
  const page = await browser.open(pages.url);
  await takePicture(page, `test/artefacts/theming-${shadow ? 'shadow' : 'page'}.png`);
  const look = (part: string) =>
    page.evaluate<string>(`(() => {
      const host = document.querySelector('cartwright-offers');
      const found = getComputedStyle((host.shadowRoot ?? host).querySelector('[part~=${part}]'));
      return [found.backgroundColor, found.color, found.borderRadius, found.aspectRatio, found.fontFamily].join(', ');
    })()`);
  expect(await look('button')).toBe('rgb(31, 107, 74), rgb(255, 255, 255), 0px, auto, sans-serif');
  expect(await look('heading')).toMatch(/Georgia, serif$/);
  expect(await look('picture')).toContain('4 / 3');
  expect(await barriersIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look('button')).toContain('rgb(143, 214, 178), rgb(16, 36, 26)');
  expect(await barriersIn(page)).toEqual([]);
});
