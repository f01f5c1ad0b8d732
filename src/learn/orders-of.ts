import type { History } from '../domain/index.ts';

/** For each product the orders that hold it, ascending: those of product i are `start[i]` up to `start[i + 1]`. */
export interface OrdersOf {
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

/** Turns the history round, from orders with their products to products with their orders: two passes over all lines. */
export function ordersOf({ products, orders, lines }: History): OrdersOf {
  const end = orders.start[orders.count]!;
  const start = new Uint32Array(products.length + 1);
  for (let l = 0; l < end; l++) start[lines.product[l]! + 1]!++;
  for (let i = 0; i < products.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice(0, -1);
  const order = new Uint32Array(end);
  for (let o = 0; o < orders.count; o++)
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) order[next[lines.product[l]!]!++] = o;
  return { start, order };
}
