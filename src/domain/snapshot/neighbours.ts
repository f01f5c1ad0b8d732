import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';

/** For each of n products, others in order of `score`, best first: those of product i are `start[i]` up to `start[i + 1]`. */
export interface Neighbours {
  /** Length n + 1. */
  readonly start: Uint32Array;
  /** Places in the snapshot's product table. */
  readonly product: Uint32Array;
  /** 0-1; comparable within one table. */
  readonly score: Float32Array;
  /** Orders that stand behind the entry; 0 where it is not about orders. */
  readonly support: Uint32Array;
}

/** The columns of a table, by names that begin with its own. */
export function neighbourColumns(name: string, table: Neighbours): Record<string, Column> {
  return {
    [`${name}.start`]: table.start,
    [`${name}.product`]: table.product,
    [`${name}.score`]: table.score,
    [`${name}.support`]: table.support,
  };
}

/** Opens what `neighbourColumns` wrote. */
export function openNeighbours(column: ColumnReader, name: string, size: number): Neighbours {
  const product = placesBelow(size, column(`${name}.product`, Uint32Array));
  return {
    start: ofLength(starts(column, name, product.length), size + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
    support: ofLength(column(`${name}.support`, Uint32Array), product.length),
  };
}
