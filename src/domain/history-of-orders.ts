import type { History } from './history.ts';
import type { Order } from './order.ts';
import type { Product } from './product.ts';

/** A shop's past as it would be told to us. */
export interface ToldHistory {
  readonly products: readonly Product[];
  readonly orders: Iterable<Order>;
}

/**
 * Orders as the history that learning reads, for shops that stand in no store: cancelled ones left out, what came back taken
 * off, products and customers by ascending id, orders by time and then by id. Lines of products that are not told are left out.
 */
export function historyOfOrders(told: ToldHistory): Omit<History, 'sessions'> {
  const products = told.products.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Map(products.map(({ id }, place) => [id, place]));
  const counted = [...told.orders].filter(({ cancelledAt }) => cancelledAt === undefined);
  const orders = counted
    .map((order) => ({ order, at: Date.parse(order.placedAt) / 1000 }))
    .sort((a, b) => a.at - b.at || (a.order.id < b.order.id ? -1 : 1));
  const customerIds = [...new Set(counted.flatMap(({ customerId }) => customerId ?? []))].sort();
  const customers = new Map(customerIds.map((id, place) => [id, place]));
  const countries = [...new Set(counted.flatMap(({ country }) => country ?? []))].sort();
  const rows = orders.map(({ order }) => netRow(order, placeOf));
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, place) => (start[place + 1] = start[place]! + row.length));
  return {
    products,
    countries,
    customerIds,
    customers: customerIds.length,
    orders: {
      count: rows.length,
      at: Float64Array.from(orders, ({ at }) => at),
      customer: Int32Array.from(orders, ({ order: { customerId = '' } }) => customers.get(customerId) ?? -1),
      country: Int32Array.from(orders, ({ order: { country = '' } }) => countries.indexOf(country)),
      start,
    },
    lines: {
      product: Uint32Array.from(rows.flat(), ([product]) => product),
      quantity: Uint32Array.from(rows.flat(), ([, quantity]) => quantity),
    },
  };
}

/** What stayed with the shopper: product and pieces, by ascending place. */
function netRow({ lines, refunds }: Order, placeOf: ReadonlyMap<string, number>): [number, number][] {
  const pieces = new Map<number, number>();
  const add = (productId: string, quantity: number) => {
    const place = placeOf.get(productId);
    if (place !== undefined) pieces.set(place, (pieces.get(place) ?? 0) + quantity);
  };
  for (const { productId, quantity } of lines) add(productId, quantity);
  for (const { productId, quantity } of refunds) add(productId, -quantity);
  return [...pieces].filter(([, quantity]) => quantity > 0).sort(([a], [b]) => a - b);
}
