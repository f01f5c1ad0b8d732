import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueOf } from '../catalogue.ts';
import { pairs } from '../pairs.ts';
import { anyHistory, NOW } from '../testing.ts';
import { twoSteps } from './two-steps.ts';

test('L2 two steps along pairs are what multiplying shares by scores gives, and never lead home', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const table = pairs(history, { catalogue: catalogueOf(history.products), asOf: NOW, gate: 0 });
      const score = (i: number, j: number): number => {
        const at = table.product.subarray(table.start[i], table.start[i + 1]).indexOf(j);
        return at < 0 ? 0 : table.score[table.start[i]! + at]!;
      };
      const all = [...history.products.keys()];
      const found = twoSteps(table, table);
      for (const i of all) {
        const total = all.reduce((sum, k) => sum + score(i, k), 0);
        for (const j of all) {
          const at = found.product.subarray(found.start[i], found.start[i + 1]).indexOf(j);
          const expected = all.reduce((sum, k) => sum + (total > 0 ? score(i, k) / total : 0) * score(k, j), 0);
          expect(at < 0 ? 0 : found.score[found.start[i]! + at]).toBeCloseTo(i === j ? 0 : expected, 6);
        }
      }
    }),
  );
});
