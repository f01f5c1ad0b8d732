import type { NextBasketTable, OrdersByCustomer } from '../../domain/index.ts';
import { FADE } from '../../scoring/index.ts';
import { fitSteps } from './fit-steps.ts';
import { learnable, type NextBasketLessons } from './next-basket-lessons.ts';

/** Buyers of one product that are kept at most, those who ordered last. */
const BUYERS = 2_000;

/**
 * Customers as sparse vectors of what they bought before their last order, which is the answer: by product who bought it, and
 * what came next. Time: linear in lines, but for the steps. Memory beside the outcome: 8 bytes for each line.
 */
export function fitLikes(lessons: NextBasketLessons): Omit<NextBasketTable, 'intervals' | 'weights'> {
  const { orders, products } = lessons;
  const { start, at, lines } = orders;
  const lastOf = (c: number): number => start[c + 1]! - 1;
  // Those who ordered last come last, so that of too many the end is kept.
  const customers = learnable(lessons).sort((a, b) => at[lastOf(a)]! - at[lastOf(b)]! || a - b);
  const vectors = vectorsOf(lessons, customers);
  const idf = Float32Array.from(vectors.count, (n) => Math.log(1 + customers.length / Math.max(1, n)));
  const norm = new Float32Array(start.length - 1);
  for (let k = 0; k < customers.length; k++) norm[customers[k]!] = lengthOf(vectors, idf, k);
  const buyers = buyersOf({ customers, vectors, norm });
  const popular = new Float32Array(products);
  let answers = 0;
  for (const c of customers) {
    answers += lines[lastOf(c) + 1]! - lines[lastOf(c)]!;
    for (let l = lines[lastOf(c)]!; l < lines[lastOf(c) + 1]!; l++) popular[orders.product[l]!]!++;
  }
  for (let i = 0; i < products; i++) popular[i]! /= Math.max(1, answers);
  return { norm, idf, popular, bought: boughtBy(orders, products), buyers, steps: fitSteps(orders, buyers) };
}

/** How many customers ever bought each product. */
function boughtBy({ start, lines, product }: OrdersByCustomer, products: number): Uint32Array {
  const bought = new Uint32Array(products);
  const lastOf = new Int32Array(products).fill(-1);
  for (let c = 0; c + 1 < start.length; c++)
    for (let l = lines[start[c]!]!; l < lines[start[c + 1]!]!; l++) {
      const i = product[l]!;
      if (lastOf[i] !== c) bought[i]!++;
      lastOf[i] = c;
    }
  return bought;
}

/** Vectors one behind the other: the k-th customer's entries are `end[k - 1]` up to `end[k]`. */
interface Vectors {
  readonly end: Uint32Array;
  readonly product: Uint32Array;
  readonly weight: Float32Array;
  /** Customers of product i. */
  readonly count: Uint32Array;
}

/** A kernel: its loop is one thought. */
function vectorsOf(
  { orders: { start, lines, product }, products }: NextBasketLessons,
  customers: Uint32Array,
): Vectors {
  const sum = new Float64Array(products);
  const entries = new Uint32Array(product.length);
  const weight = new Float32Array(product.length);
  const count = new Uint32Array(products);
  const ends = new Uint32Array(customers.length);
  let end = 0;
  for (let k = 0; k < customers.length; k++) {
    const c = customers[k]!;
    const from = end;
    let fade = 1;
    for (let o = start[c + 1]! - 2; o >= start[c]!; o--, fade *= FADE)
      for (let l = lines[o]!; l < lines[o + 1]!; l++) {
        const i = product[l]!;
        if (sum[i] === 0) {
          entries[end++] = i;
          count[i]!++;
        }
        sum[i]! += fade;
      }
    for (let e = from; e < end; e++) {
      weight[e] = sum[entries[e]!]!;
      sum[entries[e]!] = 0;
    }
    ends[k] = end;
  }
  return { end: ends, product: entries, weight, count };
}

function lengthOf({ end, product, weight }: Vectors, idf: Float32Array, k: number): number {
  let squares = 0;
  for (let e = k === 0 ? 0 : end[k - 1]!; e < end[k]!; e++) squares += weight[e]! * weight[e]! * idf[product[e]!]!;
  return Math.sqrt(squares);
}

function buyersOf({
  customers,
  vectors: { end, product, weight, count },
  norm,
}: {
  customers: Uint32Array;
  vectors: Vectors;
  norm: Float32Array;
}): NextBasketTable['buyers'] {
  const start = new Uint32Array(count.length + 1);
  for (let i = 0; i < count.length; i++) start[i + 1] = start[i]! + Math.min(BUYERS, count[i]!);
  const skip = count.map((n) => Math.max(0, n - BUYERS));
  const next = start.slice(0, -1);
  const customer = new Uint32Array(start.at(-1)!);
  const share = new Float32Array(customer.length);
  for (let k = 0, e = 0; k < customers.length; k++)
    for (; e < end[k]!; e++) {
      const i = product[e]!;
      if (skip[i]! > 0) {
        skip[i]!--;
        continue;
      }
      customer[next[i]!] = customers[k]!;
      share[next[i]!++] = weight[e]! / norm[customers[k]!]!;
    }
  return { start, customer, weight: share };
}
