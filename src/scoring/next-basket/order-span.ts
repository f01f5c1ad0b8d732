import type { OrdersByCustomer } from '../../domain/index.ts';

/** One customer's orders: those of `orders` from `from` up to `to`, as time went by. */
export interface OrderSpan {
  readonly orders: Omit<OrdersByCustomer, 'start'>;
  readonly from: number;
  readonly to: number;
  /** The customer's number in the purchases that a model was learned from: then it is not its own neighbour. */
  readonly customer?: number;
}

/** The orders of customer c. */
export function ordersOf(orders: OrdersByCustomer, c: number): OrderSpan {
  return { orders, from: orders.start[c]!, to: orders.start[c + 1]!, customer: c };
}
