import type { CustomerId, Order } from '../domain/index.ts';
import type { Context } from './context.ts';

/** Orders in which something was bought, newest first: those of one customer, or everybody's where none is named. */
export function listOrders(context: Context, customerId: CustomerId | undefined, limit: number): Promise<Order[]> {
  return context.store.orders.find(customerId, limit);
}
