import type { History } from '../../domain/index.ts';
import type { CategoryLevel } from './category-levels.ts';
import { freshness, halfLife, ORDERS_A_HALF_LIFE } from './half-life.ts';

/**
 * For each product, the share of its category's orders that hold it, 0-1: of orders that hold anything of the category, each weighted
 * by 1 / sqrt(its products) and halved with age. The half-life is the category's own, the age of the 300th last of those
 * orders: a small category looks further back than the shop does, as far as it must to have something to count. Nothing else is
 * borrowed: every order that speaks for a product is an order of its category, so wider categories know no more of it.
 * A kernel; time: lines.
 */
export function categoryShares({ products, orders, lines }: History, level: CategoryLevel, asOf: number): Float64Array {
  const { of, count } = level;
  const halfLives = halfLivesOf({ orders, lines }, level, asOf);
  const shares = new Float64Array(products.length);
  const totals = new Float64Array(count);
  const weights = new Float64Array(count);
  const seenIn = new Int32Array(count).fill(-1);
  for (let o = 0; o < orders.count; o++) {
    const from = orders.start[o]!;
    const end = orders.start[o + 1]!;
    for (let l = from; l < end; l++) {
      const category = of[lines.product[l]!]!;
      if (category < 0) continue;
      if (seenIn[category] !== o) {
        seenIn[category] = o;
        weights[category] = freshness((asOf - orders.at[o]!) / halfLives[category]!) / Math.sqrt(end - from);
        totals[category]! += weights[category];
      }
      shares[lines.product[l]!]! += weights[category]!;
    }
  }
  for (let i = 0; i < shares.length; i++) if (shares[i]! > 0) shares[i]! /= totals[of[i]!]!;
  return shares;
}

/** The half-life of each category, in seconds; from the last order back until each has its 300. */
function halfLivesOf(
  { orders, lines }: Pick<History, 'orders' | 'lines'>,
  { of, count }: CategoryLevel,
  asOf: number,
): Float64Array {
  const halfLives = new Float64Array(count).fill(halfLife(asOf, undefined));
  const counted = new Uint32Array(count);
  const seenIn = new Int32Array(count).fill(-1);
  for (let o = orders.count - 1; o >= 0; o--)
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      const category = of[lines.product[l]!]!;
      if (category < 0 || seenIn[category] === o) continue;
      seenIn[category] = o;
      if (++counted[category]! === ORDERS_A_HALF_LIFE) halfLives[category] = halfLife(asOf, orders.at[o]);
    }
  return halfLives;
}
