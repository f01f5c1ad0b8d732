import { type History, type Lately, type Neighbours, TOGETHER_DAYS, WEEK_DAYS } from '../domain/index.ts';
import type { Catalogue } from './catalogue.ts';
import { eachRow, LONGEST_BASKET } from './cooccurrence.ts';
import { ordersOf } from './orders-of.ts';
import { historyOfThings, thingsOf } from './things.ts';

const DAY = 86_400;
const MOST = 65_535;

/**
 * Counts what was bought lately, back from the last order: each pair of a table over 88 days, variants and all, and each product on each
 * of 7 days. Time: entries of the table, lines of the history, and the squared lengths of the orders of the 88 days.
 */
export function lately(history: History, { pairs, catalogue }: { pairs: Neighbours; catalogue: Catalogue }): Lately {
  return { together: togetherLately(history, pairs, catalogue), days: daysOf(history) };
}

function togetherLately(history: History, { start, product }: Neighbours, { group }: Catalogue): Uint32Array {
  const things = thingsOf(group);
  const pooled = historyOfThings(history, things);
  const counts = new Uint32Array(product.length);
  eachRow(pooled, { index: ordersOf(pooled), weights: recent(pooled) }, (thing, row) => {
    for (let p = things.start[thing]!; p < things.start[thing + 1]!; p++) {
      const one = things.product[p]!;
      for (let entry = start[one]!; entry < start[one + 1]!; entry++)
        counts[entry] = row.together[things.of[product[entry]!]!]!;
    }
  });
  return counts;
}

/** 1 for an order of the window, 0 for any other, and for one so long that it says nothing of what goes together. */
function recent({ orders }: History): Float32Array {
  const since = lastOrderAt(orders) - TOGETHER_DAYS * DAY;
  const weights = new Float32Array(orders.count);
  for (let o = 0; o < orders.count; o++) {
    const length = orders.start[o + 1]! - orders.start[o]!;
    weights[o] = orders.at[o]! > since && length <= LONGEST_BASKET ? 1 : 0;
  }
  return weights;
}

function daysOf({ products, orders, lines }: History): Uint16Array {
  const days = new Uint16Array(products.length * WEEK_DAYS);
  const last = lastOrderAt(orders);
  for (let o = orders.count - 1; o >= 0; o--) {
    const day = Math.floor((last - orders.at[o]!) / DAY);
    if (day >= WEEK_DAYS) break;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      const cell = lines.product[l]! * WEEK_DAYS + day;
      days[cell] = Math.min(MOST, days[cell]! + 1);
    }
  }
  return days;
}

const lastOrderAt = ({ at, count }: History['orders']): number => at[count - 1] ?? 0;
