import type { History } from '../domain/index.ts';
import type { OrdersOf } from './orders-of.ts';

/**
 * Longest order that says anything of what goes together, in products. A longer one is a shop filling its shelves; what
 * it says is little (its weight is small) and what it costs is the square of its length. The bound makes the work linear
 * in lines, whatever arrives.
 */
export const LONGEST_BASKET = 500;

/** What stands beside one product in all its orders. Only places in `beside[0 .. length)` are filled. */
export interface Row {
  length: number;
  /** Places of products that share an order with this one, in order of first sight. */
  readonly beside: Uint32Array;
  /** Orders that hold both, by place. */
  readonly together: Uint32Array;
  /** The sum of those orders' weights, by place. */
  readonly weight: Float32Array;
}

/** Orders and weights of each product over the orders that count. */
export interface Totals {
  /** How many orders count. */
  orders: number;
  /** Orders that hold the product. */
  readonly held: Uint32Array;
  /** The sum of their weights. */
  readonly weight: Float64Array;
  /** The sum of the squares of their weights. */
  readonly squares: Float64Array;
}

/** Sums up each product over all orders whose weight is above 0. */
export function totalsOf({ products, orders, lines }: History, weights: Float32Array): Totals {
  const size = products.length;
  const held = new Uint32Array(size);
  const weight = new Float64Array(size);
  const squares = new Float64Array(size);
  let counted = 0;
  for (let o = 0; o < orders.count; o++) {
    const w = weights[o]!;
    if (w <= 0) continue;
    counted++;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      const i = lines.product[l]!;
      held[i]!++;
      weight[i]! += w;
      squares[i]! += w * w;
    }
  }
  return { orders: counted, held, weight, squares };
}

/**
 * Weight of each order: 1 / its products to a power, halved for every `halfLifeDays` of age, and 0 where it is longer than
 * `LONGEST_BASKET`. The power keeps an order of a hundred products from speaking for ten thousand pairs: with 1 it says of each
 * of its products about as much as a small order says of its own, with a half ten times as much.
 */
export function basketWeights(
  { orders }: History,
  { asOf, halfLifeDays, power }: { asOf: number; halfLifeDays: number; power: number },
): Float32Array {
  const weights = new Float32Array(orders.count);
  for (let o = 0; o < orders.count; o++) {
    const length = orders.start[o + 1]! - orders.start[o]!;
    if (length === 0 || length > LONGEST_BASKET) continue;
    const ageDays = Math.max(0, asOf - orders.at[o]!) / 86_400;
    // Floored, because a weight that vanishes in 32 bits would take the order out of the counts as well.
    weights[o] = Math.max(1e-12, 2 ** (-ageDays / halfLifeDays) / length ** power);
  }
  return weights;
}

/**
 * Shows each product's row once, in order of place: one row of X'WX at a time, with X the orders by products and W the
 * weights (Gustavson 1978, row-wise sparse multiplication). Time: the sum of squared order lengths. Memory: one row,
 * whose buffers are the same for every product, so that a visitor keeps nothing of it.
 */
export function eachRow(
  { products, orders, lines }: History,
  { index, weights }: { index: OrdersOf; weights: Float32Array },
  visit: (product: number, row: Row) => void,
): void {
  const size = products.length;
  const beside = new Uint32Array(size);
  const together = new Uint32Array(size);
  const weight = new Float32Array(size);
  const row: Row = { length: 0, beside, together, weight };
  const { start } = orders;
  const { product } = lines;
  for (let i = 0; i < size; i++) {
    let length = 0;
    for (let e = index.start[i]!; e < index.start[i + 1]!; e++) {
      const o = index.order[e]!;
      const w = weights[o]!;
      if (w <= 0) continue;
      for (let l = start[o]!, end = start[o + 1]!; l < end; l++) {
        const j = product[l]!;
        if (together[j]!++ === 0) beside[length++] = j;
        weight[j]! += w;
      }
    }
    row.length = length;
    visit(i, row);
    for (let b = 0; b < length; b++) {
      together[beside[b]!] = 0;
      weight[beside[b]!] = 0;
    }
  }
}
