import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hueOf, initialsOf, tile } from './tile.ts';

test('initials are the first signs of the first two words, in any script', () => {
  const titles = [
    'Cycle helmet, size M',
    'lamp',
    '3-season tent',
    'ไฟหน้าจักรยาน Lumenwick',
    'e\u0301tui noir',
    'ıhlamur çay',
  ];
  expect(titles.map(initialsOf)).toEqual(['CH', 'L', '3S', 'ฟL', 'E\u0301N', 'IÇ']);
  expect(['', ' ', '🚲 – !'].map(initialsOf)).toEqual(['·', '·', '·']);
});

test('T11 a tile shows a picture from the web alone, and its initials behind it', () => {
  expect(tile({ id: 'A', title: '<b>', imageUrl: 'https://shop.example/a.png?x="><script>' }).text).toBe(
    `<span class="tile small hue-${hueOf('A')}" aria-hidden="true"><img src="https://shop.example/a.png?x=&quot;&gt;&lt;script&gt;" alt="" data-initials="B" loading="lazy" decoding="async" /></span>`,
  );
  for (const imageUrl of ['javascript:alert(1)', 'data:text/html,x', '', undefined])
    expect(tile({ id: 'A', title: 'Lamp', imageUrl }).text).toBe(
      `<span class="tile small hue-${hueOf('A')}" aria-hidden="true">L</span>`,
    );
});

test('colours are twelve, and near ids do not share one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => hueOf(id) >= 0 && hueOf(id) < 12 && hueOf(id) % 1 === 0),
  );
  const used = Array.from({ length: 1200 }, (_, number) => hueOf(`SKU-${number}`));
  for (let hue = 0; hue < 12; hue++) {
    const share = used.filter((each) => each === hue).length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  }
});
