import type { Rows } from '../../domain/index.ts';

/** The scorers of basket completion, in the order in which their sums stand beside each other. */
export const CART_SCORERS = ['pairs', 'ridge', 'baskets', 'walk', 'alike', 'alike_pairs', 'own', 'taste'] as const;
/** Place of the pairs among the scorers: bought together, one product at a time. */
export const PAIRS = 0;
/** Place of the local ridge: bought together, the whole cart at once. */
export const RIDGE = 1;
/** Place of the basket neighbours: what orders like this cart hold. */
export const BASKETS = 2;
/** Place of the walk: two steps along pairs. */
export const WALK = 3;
/** Place of likeness in words. */
export const ALIKE = 4;
/** Place of the pairs of products that are alike. */
export const ALIKE_PAIRS = 5;
/** Place of what the shopper bought before. */
export const OWN = 6;
/** Place of what goes with what the shopper bought before. */
export const TASTE = 7;
/** Places for each product: one for each scorer; a product's sums lie in one line of cache. */
export const STRIDE = 8;

/** Sums of all scorers for the products that a request touches; made once for each thread and emptied after each use. */
export interface Sums {
  /** `STRIDE` places for each product. */
  readonly value: Float32Array;
  /** 1 where the product is in `touched`, 2 where it was set aside besides. */
  readonly mark: Uint8Array;
  /** Products with any sum, in order of first touch; the first `count` places are filled. */
  readonly touched: Uint32Array;
  count: number;
}

/** Empty sums for `size` products. */
export function sumsFor(size: number): Sums {
  return {
    value: new Float32Array(size * STRIDE),
    mark: new Uint8Array(size),
    touched: new Uint32Array(size),
    count: 0,
  };
}

/** Empties the sums in the time of what was touched. */
export function clearSums(sums: Sums): void {
  const { value, mark, touched } = sums;
  for (let t = 0; t < sums.count; t++) {
    const j = touched[t]!;
    mark[j] = 0;
    for (let at = j * STRIDE, end = at + STRIDE; at < end; at++) value[at] = 0;
  }
  sums.count = 0;
}

/** Which row, under which scorer, times what. */
export interface RowUse {
  row: number;
  scorer: number;
  weight: number;
  /** Entries of the row that are read at most. */
  most: number;
}

/** Adds `weight` times a row to a scorer's sums. */
export function addRow(sums: Sums, { start, product, score }: Rows, { row, scorer, weight, most }: RowUse): void {
  const { value, mark, touched } = sums;
  let { count } = sums;
  for (let e = start[row]!, end = Math.min(e + most, start[row + 1]!); e < end; e++) {
    const j = product[e]!;
    if (mark[j] === 0) {
      mark[j] = 1;
      touched[count++] = j;
    }
    value[j * STRIDE + scorer]! += weight * score[e]!;
  }
  sums.count = count;
}

/** Marks what is in the cart with 2: it is no candidate. Clearing the sums wipes the marks, for only what is touched gets one. */
export function setAside({ mark }: Sums, cart: ArrayLike<number>): void {
  for (let c = 0; c < cart.length; c++) if (mark[cart[c]!] === 1) mark[cart[c]!] = 2;
}

/** Touches a product without adding anything, so that it is among the candidates. */
export function touch(sums: Sums, product: number): void {
  if (sums.mark[product] === 1) return;
  sums.mark[product] = 1;
  sums.touched[sums.count++] = product;
}
