import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './compiler.ts';
import { readDocuments } from './read-documents.ts';
import { readTree, treeOf } from './read-tree.ts';
import { numbersOf, promisedIn, titlesOf } from './rules.ts';
import { WALLS } from './walls.ts';

const promised = promisedIn(readFileSync(join(ROOT, 'RULES.md'), 'utf8'));
const titles = titlesOf(readTree());

test('H15 every promise has a test that carries its number', () => {
  // The walls carry their numbers as values, and one test runs them all.
  const held = new Set([...titles.flatMap(({ title }) => numbersOf(title)), ...WALLS.map(({ id }) => id)]);
  expect(promised.filter((id) => !held.has(id))).toEqual([]);
});

test('H15 no test carries a number that is no promise', () => {
  const strange = titles.filter(({ title }) => numbersOf(title).some((id) => !promised.includes(id)));
  expect(strange).toEqual([]);
});

test('H15 no document names a number that is no promise', () => {
  const strange = readDocuments().flatMap(({ path, prose }) =>
    prose.flatMap((line, index) =>
      [...line.matchAll(/(?<![\w-])[LDKSPRTH]\d{1,2}(?![\w-])/g)]
        .filter(([id]) => !promised.includes(id))
        .map(([id]) => `${path}:${index + 1} names ${id}`),
    ),
  );
  expect(strange).toEqual([]);
});

test('H15 promises are numbered once', () => {
  expect(promised.length).toBeGreaterThan(0);
  expect(promised).toEqual([...new Set(promised)]);
});

test('H15 numbers are read from names of all forms', () => {
  expect(
    ['D3 sold out', 'T1, T2 twice', 'T1 and T2: twice', 'D3/D4 both', 'T1', 'a D3', 'UTF8 text', 'D3a'].map(numbersOf),
  ).toEqual([['D3'], ['T1', 'T2'], ['T1', 'T2'], ['D3', 'D4'], ['T1'], [], [], []]);
  const tree = treeOf({
    'src/a.test.ts':
      "test('A1 a', f); describe.skipIf(no)('A2 b', f); test.each([1])('A3 %s', f); test.each`x`('A4', f); test(`A5 $" +
      '{x}`, f);',
    'src/b.ts': "test('A6', f);",
  });
  expect(titlesOf(tree).flatMap(({ title }) => numbersOf(title))).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
});
