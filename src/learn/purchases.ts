import type { History, Purchases } from '../domain/index.ts';
import { idIndex } from '../lib/index.ts';

/** Orders of a customer that are kept, the last ones. */
const KEPT_ORDERS = 100;

/**
 * What each customer bought, from the orders that kept at least a line. Linear in lines; a kernel of two passes, one that
 * counts and one that fills.
 */
export function purchases({ customerIds, orders, lines }: History): Purchases {
  const kept = new Uint32Array(customerIds.length);
  const isKept = new Uint8Array(orders.count);
  let orderCount = 0;
  let lineCount = 0;
  for (let o = orders.count - 1; o >= 0; o--) {
    const c = orders.customer[o]!;
    const size = orders.start[o + 1]! - orders.start[o]!;
    if (c < 0 || size === 0 || kept[c] === KEPT_ORDERS) continue;
    kept[c]!++;
    isKept[o] = 1;
    orderCount++;
    lineCount += size;
  }
  const place = new Int32Array(customerIds.length).fill(-1);
  const known: string[] = [];
  for (let c = 0; c < customerIds.length; c++) if (kept[c]! > 0) place[c] = known.push(customerIds[c]!) - 1;
  const start = new Uint32Array(known.length + 1);
  for (let c = 0; c < customerIds.length; c++) if (kept[c]! > 0) start[place[c]! + 1] = kept[c]!;
  for (let c = 0; c < known.length; c++) start[c + 1]! += start[c]!;
  const next = start.slice(0, -1);
  const source = new Uint32Array(orderCount);
  for (let o = 0; o < orders.count; o++) if (isKept[o] === 1) source[next[place[orders.customer[o]!]!]!++] = o;
  const at = new Float64Array(orderCount);
  const bought = new Uint32Array(orderCount + 1);
  const product = new Uint32Array(lineCount);
  for (let k = 0; k < orderCount; k++) {
    const o = source[k]!;
    at[k] = orders.at[o]!;
    product.set(lines.product.subarray(orders.start[o], orders.start[o + 1]), bought[k]);
    bought[k + 1] = bought[k]! + orders.start[o + 1]! - orders.start[o]!;
  }
  return { ids: idIndex(known), start, at, lines: bought, product };
}
