import type { Basket } from './evaluation.ts';
import type { ProductId } from './ids.ts';
import type { History } from './history.ts';
import type { Product } from './product.ts';
import { NO_SESSIONS } from './sessions.ts';

/**
 * Baskets as the history that learning reads, for files that hold no more than that: a product whose title is not known is
 * called by its id, and prices are made up. Baskets without a time are as old as the oldest, in the order of the file.
 */
export function historyOfBaskets(
  baskets: readonly Basket[],
  titles: ReadonlyMap<ProductId, string> = new Map(),
): History {
  const oldest = baskets.reduce((least, { at }) => Math.min(least, at ?? least), Infinity);
  const untimed = Number.isFinite(oldest) ? oldest : 0;
  const timed = baskets
    .map((basket, place) => ({ at: basket.at ?? untimed, place, basket }))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const ids = [...new Set(baskets.flatMap(({ productIds }) => productIds))].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const customerIds = [...new Set(baskets.flatMap(({ customerId }) => customerId ?? []))].sort();
  const customers = new Map(customerIds.map((id, place) => [id, place]));
  const rows = timed.map(({ basket }) =>
    [...new Set(basket.productIds)].map((id) => places.get(id) ?? 0).sort((a, b) => a - b),
  );
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, order) => (start[order + 1] = (start[order] ?? 0) + row.length));
  const customer = Int32Array.from(timed, ({ basket: { customerId = '' } }) => customers.get(customerId) ?? -1);
  return {
    products: ids.map((id) => namedOnly(id, titles.get(id) ?? id)),
    countries: [],
    customerIds,
    customers: customers.size,
    orders: {
      count: rows.length,
      at: Float64Array.from(timed, ({ at }) => at),
      customer,
      country: new Int32Array(rows.length).fill(-1),
      start,
    },
    lines: { product: Uint32Array.from(rows.flat()), quantity: new Uint32Array(start.at(-1) ?? 0).fill(1) },
    sessions: NO_SESSIONS,
  };
}

/** Not held against the schema: in a file of baskets an id is a name and may be any that has no space. */
function namedOnly(id: ProductId, title: string): Product {
  return {
    id,
    title,
    priceMinor: 100,
    currency: 'EUR',
    categoryPath: [],
    attributes: {},
    tags: [],
    titles: {},
    active: true,
  };
}
