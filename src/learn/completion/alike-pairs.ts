import type { Rows } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { NeighbourTable } from '../neighbour-table.ts';

/**
 * What a product without a history would go with: the pairs of the `near` products most like it in words, each counting by
 * the square of its likeness, as a mean. A product's own pairs are not in it. Time: products * near * pairs of each.
 */
export function alikePairs(alike: Rows, pairs: Rows, { near = 15, most = 32 } = {}): Rows {
  const size = alike.start.length - 1;
  const sums = new Float64Array(size);
  const seen = new Uint32Array(size);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  for (let i = 0; i < size; i++) {
    let count = 0;
    let total = 0;
    const from = alike.start[i]!;
    for (let e = from, end = Math.min(from + near, alike.start[i + 1]!); e < end; e++) {
      const weight = alike.score[e]! ** 2;
      total += weight;
      const other = alike.product[e]!;
      for (let p = pairs.start[other]!; p < pairs.start[other + 1]!; p++) {
        const j = pairs.product[p]!;
        if (sums[j] === 0) seen[count++] = j;
        sums[j]! += weight * pairs.score[p]!;
      }
    }
    for (let s = 0; s < count; s++) {
      const j = seen[s]!;
      if (j !== i) best.offer(j, sums[j]! / total);
      sums[j] = 0;
    }
    table.add(i, best);
  }
  return table.finish();
}
