import type { History, SnapshotContent } from '../domain/index.ts';
import { chanceOfMeeting } from './chance-of-meeting.ts';
import { basketWeights } from './cooccurrence.ts';
import { historyOfThings, thingsOf } from './things.ts';

/** How many orders held each product, how many it or a variant of it, and how often two would meet by chance. */
export function countsOf(
  history: History,
  { group }: { group: Int32Array },
): Pick<SnapshotContent, 'orderCount' | 'thingCount' | 'chanceRate'> {
  const things = thingsOf(group);
  const pooled = historyOfThings(history, things);
  const thingCount = orderCountOf(pooled);
  return {
    orderCount: orderCountOf(history),
    thingCount: things.of.map((thing) => thingCount[thing]!),
    chanceRate: chanceOfMeeting(
      pooled.orders.start,
      basketWeights(pooled, { asOf: 0, halfLifeDays: Infinity, power: 0.5 }),
    ),
  };
}

function orderCountOf({ products, orders, lines }: History): Uint32Array {
  const counts = new Uint32Array(products.length);
  const end = orders.start[orders.count] ?? 0;
  for (let l = 0; l < end; l++) counts[lines.product[l]!]!++;
  return counts;
}
