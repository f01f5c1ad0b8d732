import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';

/** For each of n products, scores of others: those of product i are `start[i]` up to `start[i + 1]`. */
export interface Rows {
  /** Length n + 1. */
  readonly start: Uint32Array;
  /** Places in the snapshot's product table. */
  readonly product: Uint32Array;
  readonly score: Float32Array;
}

/** The columns of rows, by names that begin with theirs. */
export function rowColumns(name: string, rows: Rows): Record<string, Column> {
  return { [`${name}.start`]: rows.start, [`${name}.product`]: rows.product, [`${name}.score`]: rows.score };
}

/** Opens what `rowColumns` wrote. */
export function openRows(column: ColumnReader, name: string, size: number): Rows {
  const product = placesBelow(size, column(`${name}.product`, Uint32Array));
  return {
    start: ofLength(starts(column, name, product.length), size + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
  };
}
