import { basketNeighbours } from './basket-neighbours.ts';
import {
  addRow,
  ALIKE,
  ALIKE_PAIRS,
  BASKETS,
  OWN,
  PAIRS,
  RIDGE,
  type RowUse,
  sumsFor,
  STRIDE,
  type Sums,
  TASTE,
  touch,
  WALK,
} from './sums.ts';
import type { CartRequest, CompletionTables, Past } from './request.ts';

/** Products of a shopper's past that speak of taste, and those that may come again, at most. */
const TASTES = 16;
const OWNED = 120;
/** Entries of a row of taste that are read. */
const TASTE_REACH = 40;
/** Bestsellers that are always among the candidates. */
const POPULAR = 30;

/** Makes the kernel that gathers, with buffers of its own; `sums` is one of them and must be cleared before the next request. */
export function gatherer(tables: CompletionTables): { sums: Sums; gather: (request: CartRequest) => void } {
  const sums = sumsFor(tables.size);
  const vote = basketNeighbours(tables.baskets);
  const use: RowUse = { row: 0, scorer: 0, weight: 1, most: Infinity };

  /**
   * Sums every scorer over the cart: pairs, walk, ridge, alike and alikePairs by rows (means over the cart, but for ridge,
   * whose coefficients already share the cart among them); basket neighbours; what the shopper bought before (own), and what
   * ridge says goes with that (taste). Time: the rows of the cart, the postings of its products, a part of 16 rows for the shopper.
   */
  function gather({ cart, cold, past }: CartRequest): void {
    const warm: number[] = [];
    for (let c = 0; c < cart.length; c++) if (cold?.[c] !== 1) warm.push(cart[c]!);
    for (const i of warm) {
      use.row = i;
      use.weight = 1;
      use.scorer = RIDGE;
      addRow(sums, tables.ridge, use);
      use.weight = 1 / warm.length;
      use.scorer = PAIRS;
      addRow(sums, tables.pairs, use);
      use.scorer = WALK;
      addRow(sums, tables.walk, use);
    }
    if (warm.length > 0) vote(sums, warm, BASKETS);
    use.weight = 1 / cart.length;
    for (let c = 0; c < cart.length; c++) {
      use.row = cart[c]!;
      use.scorer = ALIKE;
      addRow(sums, tables.similar, use);
      use.scorer = ALIKE_PAIRS;
      addRow(sums, tables.alikePairs, use);
    }
    if (past !== undefined && past.count > 0) remember(past);
    const { order } = tables.popularity;
    for (let p = 0; p < POPULAR && p < order.length; p++) touch(sums, order[p]!);
  }

  function remember({ product, weight, count }: Past): void {
    let total = 0;
    for (let e = 0; e < count; e++) total += weight[e]!;
    for (let e = 0, end = Math.min(count, OWNED); e < end; e++) {
      touch(sums, product[e]!);
      sums.value[product[e]! * STRIDE + OWN]! += weight[e]!;
    }
    use.scorer = TASTE;
    use.most = TASTE_REACH;
    for (let e = 0, end = Math.min(count, TASTES); e < end; e++) {
      use.row = product[e]!;
      use.weight = Math.sqrt(weight[e]! / total);
      addRow(sums, tables.ridge, use);
    }
    use.most = Infinity;
  }

  return { sums, gather };
}
