import type { BasketIndex, History } from '../../domain/index.ts';
import { POSTINGS } from '../../scoring/index.ts';

/** From when age counts (seconds since 1970), and how much of the history is kept. */
export interface BasketIndexOptions {
  readonly asOf: number;
  readonly halfLifeDays?: number;
  /** Newest orders kept for each product. */
  readonly postings?: number;
  /** Longest order that is kept, in products. */
  readonly longest?: number;
}

/**
 * Index of past orders by what they hold, for basket neighbours. For each product its newest `postings` orders of 2 to
 * `longest` products; orders that no list names are left out, so that the index is bounded by products times postings
 * however long the history is. Factor: 0.5^(age / half-life) / (sum of idf^2)^0.75, between a cosine (0.5) and a share (1):
 * an order that holds little else says more of what goes together. Time: two passes over all lines.
 */
export function basketIndex(history: History, options: BasketIndexOptions): BasketIndex {
  const { asOf, halfLifeDays = 180, postings = POSTINGS, longest = 200 } = options;
  const { orders, lines } = history;
  const size = history.products.length;
  const held = new Uint32Array(size);
  let counted = 0;
  for (let o = 0; o < orders.count; o++) {
    if (!counts(history, o, longest)) continue;
    counted++;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) held[lines.product[l]!]!++;
  }
  const idf = Float32Array.from(held, (h) => Math.log(1 + counted / Math.max(1, h)));
  const start = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) start[i + 1] = start[i]! + Math.min(postings, held[i]!);
  const next = start.slice(0, size);
  const number = new Int32Array(orders.count).fill(-1);
  const order = new Uint32Array(start[size]!);
  // From the newest on backwards: each list begins with its newest, and an order is named once some list has room for it.
  for (let o = orders.count - 1; o >= 0; o--) {
    if (!counts(history, o, longest)) continue;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      const i = lines.product[l]!;
      if (next[i] === start[i + 1]) continue;
      order[next[i]!++] = o;
      number[o] = 0;
    }
  }
  let kept = 0;
  for (let o = 0; o < orders.count; o++) if (number[o] === 0) number[o] = kept++;
  for (let p = 0; p < order.length; p++) order[p] = number[order[p]!]!;
  return { start, order, idf, ...keptOrders(history, { number, kept, idf, asOf, halfLifeDays }) };
}

const counts = ({ orders }: History, o: number, longest: number): boolean => {
  const length = orders.start[o + 1]! - orders.start[o]!;
  return length >= 2 && length <= longest;
};

interface Keeping {
  number: Int32Array;
  kept: number;
  idf: Float32Array;
  asOf: number;
  halfLifeDays: number;
}

function keptOrders({ orders, lines }: History, { number, kept, idf, asOf, halfLifeDays }: Keeping) {
  const orderStart = new Uint32Array(kept + 1);
  for (let o = 0; o < orders.count; o++)
    if (number[o]! >= 0) orderStart[number[o]! + 1] = orders.start[o + 1]! - orders.start[o]!;
  for (let k = 0; k < kept; k++) orderStart[k + 1]! += orderStart[k]!;
  const product = new Uint32Array(orderStart[kept]!);
  const factor = new Float32Array(kept);
  for (let o = 0; o < orders.count; o++) {
    const k = number[o]!;
    if (k < 0) continue;
    let squares = 0;
    for (let l = orders.start[o]!, to = orderStart[k]!; l < orders.start[o + 1]!; l++) {
      product[to++] = lines.product[l]!;
      squares += idf[lines.product[l]!]! ** 2;
    }
    const age = Math.max(0, asOf - orders.at[o]!) / 86_400;
    factor[k] = Math.max(1e-20, 2 ** (-age / halfLifeDays) / squares ** 0.75);
  }
  return { orderStart, product, factor };
}
