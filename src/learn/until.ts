import type { History } from '../domain/index.ts';

/** The history as it was at that instant (seconds since 1970, itself included): the same columns, seen up to there. */
export function until(history: History, asOf: number): History {
  const { orders } = history;
  let count = 0;
  for (let above = orders.count; count < above;) {
    const middle = (count + above) >> 1;
    if (orders.at[middle]! <= asOf) count = middle + 1;
    else above = middle;
  }
  if (count === orders.count) return history;
  const customers = new Set(orders.customer.subarray(0, count));
  customers.delete(-1);
  return { ...history, customers: customers.size, orders: { ...orders, count } };
}
