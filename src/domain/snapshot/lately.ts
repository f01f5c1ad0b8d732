import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength } from './columns.ts';

/** Days back from the last order in which pairs are counted for what is said of lately. */
export const TOGETHER_DAYS = 88;
/** Days back from the last order that are counted each. */
export const WEEK_DAYS = 7;

/** What was bought lately, counted back from the last order. */
export interface Lately {
  /** For each entry of `pairs`, orders of the last 88 days that hold both, each in any of its variants. */
  readonly together: Uint32Array;
  /** For each product in turn, orders that hold it on each of the last 7 times 24 hours, the latest first. */
  readonly days: Uint16Array;
}

/** The columns of what was bought lately. */
export function latelyColumns({ together, days }: Lately): Record<string, Column> {
  return { 'lately.together': together, 'lately.days': days };
}

/** Opens what `latelyColumns` wrote. */
export function openLately(column: ColumnReader): Lately {
  return {
    together: ofLength(column('lately.together', Uint32Array), column('pairs.product', Uint32Array).length),
    days: ofLength(column('lately.days', Uint16Array), column('orderCount', Uint32Array).length * WEEK_DAYS),
  };
}
