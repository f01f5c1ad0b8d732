import type { Moment } from '../moment.ts';

/** Different products of a customer that are looked at, the last ones bought: whoever buys more buys for others. */
const MOST = 300;

/** Places of what the customer bought last, the newest first; nothing of a customer who is unknown or only claimed. */
export function recentlyBought({
  snapshot: { purchases },
  customer,
}: Pick<Moment, 'snapshot' | 'customer'>): Set<number> {
  const places = new Set<number>();
  if (customer < 0) return places;
  const { start, lines, product } = purchases;
  for (let order = start[customer + 1]! - 1; order >= start[customer]!; order--)
    for (let line = lines[order]!; line < lines[order + 1]!; line++) {
      places.add(product[line]!);
      if (places.size === MOST) return places;
    }
  return places;
}
