import type { History } from '../../domain/index.ts';

/** Share of the orders that is held back; in a small shop up to `MOST_SHARE`, so that there are `LEAST` of them. */
const SHARE = 0.1;
const MOST_SHARE = 0.3;
const LEAST = 200;

/**
 * The orders that judge the scorers, ascending. Where orders have times it is the latest ones, because what is learned
 * will serve the time after it. Where they have none, their sequence says nothing but who followed whom with one
 * customer: then every so many of the customers' last orders are taken, and every so many of the guests'.
 */
export function holdOut({ orders }: History): Uint32Array {
  const { count, at, customer } = orders;
  const wanted = Math.min(Math.floor(count * MOST_SHARE), Math.max(Math.floor(count * SHARE), LEAST));
  if (count > 0 && at[0]! < at[count - 1]!) return Uint32Array.from({ length: wanted }, (_, k) => count - wanted + k);
  const latest = new Uint8Array(count);
  const met = new Set<number>();
  for (let o = count - 1; o >= 0; o--) {
    if (customer[o]! >= 0 && met.has(customer[o]!)) continue;
    if (customer[o]! >= 0) met.add(customer[o]!);
    latest[o] = 1;
  }
  const candidates = Uint32Array.from(latest.keys()).filter((o) => latest[o] === 1);
  const step = Math.max(1, candidates.length / Math.max(1, wanted));
  return Uint32Array.from({ length: Math.min(wanted, candidates.length) }, (_, k) => candidates[Math.floor(k * step)]!);
}
