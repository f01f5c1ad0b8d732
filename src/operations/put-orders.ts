import { orderRows, type Order } from '../domain/index.ts';
import type { Loaded } from '../store/index.ts';
import type { Context } from './context.ts';
import type { LiveMemory } from './serving/live-memory.ts';

/** Stores orders that the shop sends; each replaces the one of the same id as a whole. What was bought counts at the next decision of whoever has the memory. */
export async function putOrders(
  context: Context,
  orders: readonly Order[],
  memory?: LiveMemory,
): Promise<Loaded['orders']> {
  // Of the same order twice the last one counts; as rows the two would become one order.
  const latest = [...new Map(orders.map((order) => [order.id, order])).values()];
  async function* rows() {
    yield latest.flatMap(orderRows);
  }
  const { added, changed, unchanged } = (await context.store.orders.load(rows(), { replacesDemo: false })).orders;
  memory?.ordered(latest);
  return { added, changed, unchanged: unchanged + orders.length - latest.length };
}
