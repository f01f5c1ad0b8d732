import type { Column } from '../../lib/index.ts';
import type { Country } from '../locale.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';

/** Days of each of the two windows that trending compares: whole weeks, so that weekends weigh alike. */
export const TRENDING_DAYS = 28;

/** A list of products in order of `score`, one for each country and first one for all. */
export interface Rankings {
  /** Names of the lists; the first is '' and stands for every country. */
  readonly countries: readonly Country[];
  /** Length countries + 1. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly score: Float32Array;
  /** Bestsellers: orders that held it. Trending: orders that held it in the recent window. */
  readonly recent: Uint32Array;
  /** Trending: orders that held it in the window before, of the same length; bestsellers: 0. */
  readonly before: Uint32Array;
}

/** The columns of lists, by names that begin with theirs. */
export function rankingColumns(name: string, lists: Rankings): Record<string, Column> {
  return {
    [`${name}.start`]: lists.start,
    [`${name}.product`]: lists.product,
    [`${name}.score`]: lists.score,
    [`${name}.recent`]: lists.recent,
    [`${name}.before`]: lists.before,
  };
}

/** Opens what `rankingColumns` wrote. */
export function openRankings(column: ColumnReader, name: string, countries: readonly string[]): Rankings {
  const product = placesBelow(column('orderCount', Uint32Array).length, column(`${name}.product`, Uint32Array));
  return {
    countries,
    start: ofLength(starts(column, name, product.length), countries.length + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
    recent: ofLength(column(`${name}.recent`, Uint32Array), product.length),
    before: ofLength(column(`${name}.before`, Uint32Array), product.length),
  };
}
