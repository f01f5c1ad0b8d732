import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product } from '../domain/index.ts';
import { catalogueOf } from './catalogue.ts';
import { featuresOf } from './features.ts';
import { similar } from './similar.ts';
import { productsOf, rowOf } from './testing.ts';
import { textVectors } from './text-vectors.ts';

const alike = (products: readonly Product[], reach?: number) =>
  similar(textVectors(products), { catalogue: catalogueOf(products), ...(reach !== undefined && { reach }) });

/** Cosines of one product with all others by comparing every pair of features. */
function slowCosines(products: readonly Product[], one: number): number[] {
  const rows = products.map(featuresOf);
  const idf = (name: string) => Math.log(1 + products.length / rows.filter((row) => row.has(name)).length);
  const vectors = rows.map((row) => new Map([...row].map(([name, weight]) => [name, weight * idf(name)])));
  const dot = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [name, weight]) => sum + weight * (b.get(name) ?? 0), 0);
  const [mine] = vectors.splice(one, 1);
  return vectors.map((other) => dot(mine!, other) / Math.sqrt(dot(mine!, mine!) * dot(other, other)));
}

const title = fc
  .array(fc.constantFrom('lamp', 'lampje', 'red', 'blue', 'garden', 'bicycle', 'light', '5', 'W'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

describe('L8 alike in words', () => {
  test('is the cosine that comparing everything gives, whether the index was read whole or in part', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 15 }), fc.constantFrom(4000, 60), (titles, reach) => {
        const products = productsOf(titles.map((each, n) => ({ id: `p${String(n).padStart(2, '0')}`, title: each })));
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
