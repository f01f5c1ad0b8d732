import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength } from './columns.ts';
import { openRows, rowColumns, type Rows } from './rows.ts';

/** Others in order of `score`, best first, 0-1 and comparable within one table, each with what stands behind it. */
export interface Neighbours extends Rows {
  /** Orders that stand behind the entry; 0 where it is not about orders. */
  readonly support: Uint32Array;
}

/** The columns of a table, by names that begin with its own. */
export function neighbourColumns(name: string, table: Neighbours): Record<string, Column> {
  return { ...rowColumns(name, table), [`${name}.support`]: table.support };
}

/** Opens what `neighbourColumns` wrote. */
export function openNeighbours(column: ColumnReader, name: string, size: number): Neighbours {
  const rows = openRows(column, name, size);
  return { ...rows, support: ofLength(column(`${name}.support`, Uint32Array), rows.product.length) };
}
