import type { History } from '../domain/index.ts';

/** Products by what they are to a shopper: a thing is a product with all its variants, or one that stands alone. */
export interface Things {
  readonly count: number;
  /** The thing of each product; things are numbered by their first product. */
  readonly of: Uint32Array;
  /** Products of thing t, ascending: `start[t]` up to `start[t + 1]`. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
}

/** Puts products of one group (a number each, -1 for none) into one thing. */
export function thingsOf(group: Int32Array): Things {
  const numbers = new Map<number, number>();
  const of = new Uint32Array(group.length);
  let count = 0;
  for (let i = 0; i < group.length; i++) {
    const known = group[i]! < 0 ? undefined : numbers.get(group[i]!);
    of[i] = known ?? count++;
    if (group[i]! >= 0) numbers.set(group[i]!, of[i]!);
  }
  const start = new Uint32Array(count + 1);
  for (const thing of of) start[thing + 1]!++;
  for (let t = 0; t < count; t++) start[t + 1]! += start[t]!;
  const next = start.slice(0, -1);
  const product = new Uint32Array(group.length);
  for (let i = 0; i < of.length; i++) product[next[of[i]!]!++] = i;
  return { count, of, start, product };
}

/** The same orders with things in the place of products: each thing once an order, its first product in its name. */
export function historyOfThings(history: History, things: Things): History {
  const { orders, lines, products } = history;
  if (things.count === products.length) return history;
  const start = new Uint32Array(orders.count + 1);
  const product = new Uint32Array(orders.start[orders.count] ?? 0);
  let end = 0;
  for (let o = 0; o < orders.count; o++) {
    const from = end;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) product[end++] = things.of[lines.product[l]!]!;
    const row = product.subarray(from, end).sort();
    end = from;
    for (const thing of row) if (end === from || product[end - 1] !== thing) product[end++] = thing;
    start[o + 1] = end;
  }
  return {
    ...history,
    products: Array.from({ length: things.count }, (_, t) => products[things.product[things.start[t]!]!]!),
    orders: { ...orders, start },
    lines: { product: product.slice(0, end), quantity: new Uint32Array(end).fill(1) },
  };
}
