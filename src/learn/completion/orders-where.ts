import type { History } from '../../domain/index.ts';

/** The history with those orders alone for which `kept` is 1; products and customers keep their places. */
export function ordersWhere(history: History, kept: Uint8Array): History {
  const { orders, lines } = history;
  const chosen = Uint32Array.from(kept.keys()).filter((o) => kept[o] === 1);
  const start = new Uint32Array(chosen.length + 1);
  for (const [k, o] of chosen.entries()) start[k + 1] = start[k]! + orders.start[o + 1]! - orders.start[o]!;
  const product = new Uint32Array(start[chosen.length]!);
  const quantity = new Uint32Array(product.length);
  for (const [k, o] of chosen.entries()) {
    product.set(lines.product.subarray(orders.start[o], orders.start[o + 1]), start[k]);
    quantity.set(lines.quantity.subarray(orders.start[o], orders.start[o + 1]), start[k]);
  }
  return {
    ...history,
    orders: {
      count: chosen.length,
      at: Float64Array.from(chosen, (o) => orders.at[o]!),
      customer: Int32Array.from(chosen, (o) => orders.customer[o]!),
      country: Int32Array.from(chosen, (o) => orders.country[o]!),
      start,
    },
    lines: { product, quantity },
  };
}
