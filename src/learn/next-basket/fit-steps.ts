import type { NextBasketTable, OrdersByCustomer } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';

/** Steps kept for each product. */
const STEPS = 32;
/** Buyers of a product whose last orders are read at most, those who ordered last. */
const READ = 500;
/** Sparse steps are shrunk by n / (n + DOUBT). */
const DOUBT = 5;

/**
 * From each product to what its buyers' next order holds, the best of it. Time: buyers, 500 of a
 * product at most, times the lines of their last orders. A
 * kernel: its loop is one thought.
 */
export function fitSteps(orders: OrdersByCustomer, buyers: NextBasketTable['buyers']): NextBasketTable['steps'] {
  const products = buyers.start.length - 1;
  const start = new Uint32Array(products + 1);
  const product = new Uint32Array(products * STEPS);
  const share = new Float32Array(products * STEPS);
  const together = new Uint32Array(products);
  const seen = new Uint32Array(products);
  const best = new Best(STEPS);
  for (let i = 0; i < products; i++) {
    let found = 0;
    const first = Math.max(buyers.start[i]!, buyers.start[i + 1]! - READ);
    for (let b = first; b < buyers.start[i + 1]!; b++) {
      const last = orders.start[buyers.customer[b]! + 1]! - 1;
      const end = orders.lines[last + 1]!;
      for (let l = orders.lines[last]!; l < end; l++) {
        const j = orders.product[l]!;
        if (together[j]!++ === 0) seen[found++] = j;
      }
    }
    together[i] = 0;
    const asked = buyers.start[i + 1]! - first + DOUBT;
    for (let s = 0; s < found; s++) {
      const j = seen[s]!;
      const count = together[j]!;
      together[j] = 0;
      if (count > 0 && count >= best.floor) best.offer(j, count);
    }
    const kept = best.drain(product, share, start[i]!);
    start[i + 1] = start[i]! + kept;
    for (let s = start[i]!; s < start[i + 1]!; s++) share[s]! /= asked;
  }
  return { start, product: product.slice(0, start[products]), share: share.slice(0, start[products]) };
}
