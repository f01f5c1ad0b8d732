import type { Rows } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { NeighbourTable } from '../neighbour-table.ts';

/**
 * Two steps along pairs (a random walk as P3, Cooper et al. 2014, but on shrunk and damped pairs): from product i to its
 * partners k, each as likely as its part of i's scores, and from there to theirs. It tells what goes with i of what never
 * stood beside it, or too seldom to count. Time: products * partners^2; memory: `most` entries for each product.
 */
export function walk(pairs: Rows, { most = 32 } = {}): Rows {
  const size = pairs.start.length - 1;
  const sums = new Float64Array(size);
  const seen = new Uint32Array(size);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  for (let i = 0; i < size; i++) {
    let count = 0;
    let total = 0;
    for (let e = pairs.start[i]!; e < pairs.start[i + 1]!; e++) total += pairs.score[e]!;
    for (let e = pairs.start[i]!; e < pairs.start[i + 1]!; e++) {
      const part = pairs.score[e]! / total;
      const partner = pairs.product[e]!;
      for (let p = pairs.start[partner]!, end = pairs.start[partner + 1]!; p < end; p++) {
        const j = pairs.product[p]!;
        if (sums[j] === 0) seen[count++] = j;
        sums[j]! += part * pairs.score[p]!;
      }
    }
    for (let s = 0; s < count; s++) {
      const j = seen[s]!;
      if (j !== i && sums[j]! >= best.floor) best.offer(j, sums[j]!);
      sums[j] = 0;
    }
    table.add(i, best);
  }
  return table.finish();
}
