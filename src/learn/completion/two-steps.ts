import type { Rows } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { NeighbourTable } from '../neighbour-table.ts';

/** How the first step is weighed. */
export interface TwoStepsOptions {
  /** Entries of a row of the first table that are followed, its first ones. */
  readonly near?: number;
  /** Power of a score of the first table by which its entry counts. */
  readonly power?: number;
  /** Entries kept for each product. */
  readonly most?: number;
}

/**
 * What is reached from each product by a row of one table and then a row of another: the mean of the second rows' scores,
 * weighted by a power of the first ones', without the product itself. Time: products * entries of the first row * entries of
 * the second. Memory: `most` entries for each product.
 *
 * Along pairs twice it is a random walk as P3 (Cooper et al. 2014), but on shrunk and damped pairs: it tells what goes with
 * a product of what never stood beside it, or too seldom to count. Along likeness and then pairs it tells what a product
 * without a history would go with.
 */
export function twoSteps(first: Rows, second: Rows, options: TwoStepsOptions = {}): Rows {
  const { near = Infinity, power = 1, most = 32 } = options;
  const size = first.start.length - 1;
  const sums = new Float64Array(size);
  const seen = new Uint32Array(size);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  for (let i = 0; i < size; i++) {
    let count = 0;
    let total = 0;
    const from = first.start[i]!;
    for (let e = from, end = Math.min(from + near, first.start[i + 1]!); e < end; e++) {
      const weight = first.score[e]! ** power;
      total += weight;
      const between = first.product[e]!;
      for (let p = second.start[between]!; p < second.start[between + 1]!; p++) {
        const j = second.product[p]!;
        if (sums[j] === 0) seen[count++] = j;
        sums[j]! += weight * second.score[p]!;
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
