import { expect, test } from 'vitest';
import { demoProducts } from '../../index.ts';
import { categoryName } from './category-names.ts';

test('S8 every shelf of the invented shop has a name in every language', () => {
  const names = new Set(demoProducts().flatMap(({ categoryPath }) => categoryPath));
  expect(names.size).toBeGreaterThan(100);
  const foreign = [...names].filter((name) => !/^(Tubeless|CO2|Camping|Gels|Mountainbikes)$/.test(name));
  for (const language of ['tr', 'th', 'ro', 'fy'] as const)
    expect(foreign.filter((name) => categoryName({ language }, name) === name)).toEqual([]);
  expect([...names].map((name) => categoryName({ language: 'en' }, name))).toEqual([...names]);
});

test('a shelf of one’s own shop is called as that shop calls it', () => {
  expect(categoryName({ language: 'th' }, 'Candles')).toBe('Candles');
});
