import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';
import { compareScopes, type RankingScope } from './ranking-scope.ts';

/** Days of each of the two windows that trending compares: whole weeks, so that weekends weigh alike. */
export const TRENDING_DAYS = 28;

/** Lists of products in order of `score`, each of one scope; a scope in which nothing sells has none. */
export interface Rankings {
  /** What each list is of, in the order of `compareScopes`: the first is of everything. */
  readonly of: readonly RankingScope[];
  /** Places of list n are `start[n]` up to `start[n + 1]`. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly score: Float32Array;
  /** Bestsellers: orders of the scope that held it. Trending: those of them in the recent window. */
  readonly recent: Uint32Array;
  /** Trending: orders that held it in the window before, of the same length; bestsellers: 0. */
  readonly before: Uint32Array;
}

/** The list of a scope, or -1 where it has none. */
export function rankingOf({ of }: Rankings, scope: RankingScope): number {
  let low = 0;
  let high = of.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareScopes(of[middle]!, scope);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
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
export function openRankings(column: ColumnReader, name: string, of: readonly RankingScope[]): Rankings {
  const product = placesBelow(column('orderCount', Uint32Array).length, column(`${name}.product`, Uint32Array));
  return {
    of,
    start: ofLength(starts(column, name, product.length), of.length + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
    recent: ofLength(column(`${name}.recent`, Uint32Array), product.length),
    before: ofLength(column(`${name}.before`, Uint32Array), product.length),
  };
}
