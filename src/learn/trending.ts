import type { History, Rankings } from '../domain/index.ts';
import { type OrderList, orderLists } from './order-lists.ts';
import { type Ranked, rankingLists } from './ranking-lists.ts';

/** The end of the recent window (seconds since 1970), and which products may be offered. */
export interface TrendingOptions {
  readonly asOf: number;
  readonly offerable: Uint8Array;
}

/** Days of the recent window and of the one before: whole weeks, so that weekends weigh alike. */
const WINDOW_DAYS = 28;
/** Orders that each product is credited with in both windows beforehand, so that 0 to 3 is no trend. */
const PRIOR = 1;
/** Standard errors that a rise must exceed: one in twenty rises by chance alone. */
const Z = 1.645;

/**
 * What sells more in the last 28 days than in the 28 before, beyond chance and beyond the growth of the whole shop.
 *
 * Score: 1 - exp(-d), where d is the lower bound, 1.645 standard errors below, of the log ratio of the product's share of
 * lines in the two windows, each shrunk by a prior (Monroe, Colaresi and Quinn 2008, Fightin' Words, eq. 16 and 20). So
 * 1 to 3 is no trend, 10 to 30 is one, and neither is a Christmas at which everything sells threefold. Only products
 * that also rose in number enter, because that is what a shopper is told.
 */
export function trending(history: History, { asOf, offerable }: TrendingOptions): Rankings {
  return rankingLists(
    orderLists(history).map((list) => {
      const recent = countsOf(history, list, { after: asOf - WINDOW_DAYS * 86_400, upTo: asOf });
      const before = countsOf(history, list, {
        after: asOf - 2 * WINDOW_DAYS * 86_400,
        upTo: asOf - WINDOW_DAYS * 86_400,
      });
      return { country: list.country, recent, before, score: risesOf(recent, before, offerable) };
    }),
  );
}

/** Orders that hold each product in the window; the instant `after` itself is outside. */
function countsOf(
  { products, orders, lines }: History,
  { orders: list }: OrderList,
  { after, upTo }: { after: number; upTo: number },
): Uint32Array {
  const counts = new Uint32Array(products.length);
  for (const o of list) {
    if (orders.at[o]! <= after || orders.at[o]! > upTo) continue;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) counts[lines.product[l]!]!++;
  }
  return counts;
}

function risesOf(recent: Uint32Array, before: Uint32Array, offerable: Uint8Array): Ranked['score'] {
  const lately = sumOf(recent);
  const earlier = sumOf(before);
  const score = new Float64Array(recent.length);
  // A shop younger than two windows has nothing to compare with.
  if (earlier === 0) return score;
  for (let i = 0; i < score.length; i++) {
    const now = recent[i]!;
    const then = before[i]!;
    if (now <= then || offerable[i] !== 1) continue;
    const ratio = Math.log((now + PRIOR) / (lately + PRIOR)) - Math.log((then + PRIOR) / (earlier + PRIOR));
    const error = Math.sqrt(1 / (now + PRIOR) + 1 / (then + PRIOR));
    score[i] = Math.max(0, 1 - Math.exp(-(ratio - Z * error)));
  }
  return score;
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
