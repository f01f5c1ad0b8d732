import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product } from '../domain/index.ts';
import { catalogueOf } from './catalogue.ts';
import { FEATURE_WEIGHTS, shelfOf } from './features.ts';
import { similar } from './similar.ts';
import { productsOf, rowOf } from './testing.ts';
import { textVectors } from './text-vectors.ts';
import { wordsOf } from './words.ts';

const alike = (products: readonly Product[], reach?: number) =>
  similar(textVectors(products), { catalogue: catalogueOf(products), ...(reach !== undefined && { reach }) });

/** The features of one title, as names. */
function featuresOf(product: Product, said: string): Map<string, number> {
  const features = new Map<string, number>();
  const note = (name: string, weight: number) => features.set(name, Math.max(weight, features.get(name) ?? 0));
  const words = wordsOf(said);
  for (const [place, word] of words.entries()) {
    note(`word ${word}`, FEATURE_WEIGHTS.word);
    if (place > 0) note(`phrase ${words[place - 1]!} ${word}`, FEATURE_WEIGHTS.phrase);
    for (let c = -1; c + 3 <= word.length && !/^\d/.test(word); c++)
      note(`part ${c < 0 ? '^' : ''}${word.slice(Math.max(0, c), c + 3)}`, FEATURE_WEIGHTS.part);
  }
  if (product.categoryPath.length > 0) note(`category ${shelfOf(product)}`, FEATURE_WEIGHTS.category);
  return features;
}

/** Cosines of one product with all others by comparing every pair of features of every pair of titles. */
function slowCosines(products: readonly Product[], one: number): number[] {
  const languages = new Set(products.flatMap(({ titles }) => Object.keys(titles)));
  // Every title once for each language in which it is read; '' is the language that nobody named.
  const rows = products.map((product) =>
    ['', ...languages].map((language) => ({
      language,
      features: featuresOf(product, product.titles[language] ?? product.title),
    })),
  );
  const idf = (name: string) =>
    Math.log(1 + products.length / rows.filter((texts) => texts.some(({ features }) => features.has(name))).length);
  const dot = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [name, weight]) => sum + weight * (b.get(name) ?? 0) * idf(name) ** 2, 0);
  return rows
    .toSpliced(one, 1)
    .map((others) =>
      Math.max(
        ...others.flatMap(({ language, features }) =>
          rows[one]!.filter((text) => text.language === language).map(
            (text) =>
              dot(text.features, features) / Math.sqrt(dot(text.features, text.features) * dot(features, features)),
          ),
        ),
      ),
    );
}

const title = fc
  .array(fc.constantFrom('lamp', 'lampje', 'red', 'blue', 'garden', 'bicycle', 'light', '5', 'W'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

const described = fc.record({
  title,
  titles: fc.dictionary(fc.constantFrom('tr', 'th'), title, { maxKeys: 2 }),
  categoryPath: fc.constantFrom<string[]>([], ['Lamps'], ['Garden', 'Lamps']),
});

describe('L8 alike in words', () => {
  test('is the cosine that comparing everything gives, whether the index was read whole or in part', () => {
    fc.assert(
      fc.property(fc.array(described, { minLength: 1, maxLength: 15 }), fc.constantFrom(4000, 60), (some, reach) => {
        const products = productsOf(some.map((each, n) => ({ id: `p${String(n).padStart(2, '0')}`, ...each })));
        const table = alike(products, reach);
        for (const [place, { id }] of products.entries()) {
          const scores = rowOf({ products }, table, id).map(({ score }) => score);
          const expected = slowCosines(products, place).filter((cosine) => cosine >= 0.1);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          const isNear = (score: number, cosine: number | undefined) => Math.abs(score - (cosine ?? 9)) < 1e-5;
          if (reach < 4000)
            expect(scores.every((score) => expected.some((cosine) => isNear(score, cosine)))).toBe(true);
          else {
            expect(scores).toHaveLength(expected.length);
            expected.sort((a, b) => b - a);
            expect(scores.every((score, rank) => isNear(score, expected[rank]))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('finds the sister design first, in any of the shop’s languages', () => {
    const products = productsOf([
      { id: '1', title: 'Roses regency teacup and saucer' },
      { id: '2', title: 'Green regency teacup and saucer' },
      { id: '3', title: 'Green garden bench' },
      { id: '4', title: 'Gece lambası' },
      { id: '5', title: 'LAMBA' },
      { id: '6', title: 'Bedside table', titles: { th: 'โต๊ะหัวเตียง' } },
      { id: '7', title: 'หัวเตียง' },
      { id: '8', title: 'Stedshelm' },
      { id: '9', title: 'Helm' },
    ]);
    const table = alike(products);
    const first = (id: string) => rowOf({ products }, table, id)[0]?.id;
    expect(['1', '5', '7', '9'].map(first)).toEqual(['2', '4', '6', '8']);
  });

  test('names of a group of variants the likest alone', () => {
    const products = productsOf([
      { id: 'a', title: 'Road bike, size M' },
      ...['S', 'M', 'L'].map((size) => ({ id: `b-${size}`, title: `Road bike pro, size ${size}`, groupId: 'b' })),
      { id: 'c', title: 'City bike, size L' },
    ]);
    expect(rowOf({ products }, alike(products), 'a').map(({ id }) => id)).toEqual(['b-M', 'c']);
  });

  test('leaves out own variants, what may not be offered, and what shares nothing', () => {
    const products = productsOf([
      { id: 'red', title: 'Lamp red', groupId: 'lamp' },
      { id: 'blue', title: 'Lamp blue', groupId: 'lamp' },
      { id: 'gone', title: 'Lamp', active: false },
      { id: 'bread', title: 'Bread' },
      { id: 'other', title: 'Lamp of brass' },
    ]);
    expect(rowOf({ products }, alike(products), 'red').map(({ id }) => id)).toEqual(['other']);
  });
});
