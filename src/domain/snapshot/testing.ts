import { EVIDENCE_CLASSES, INTERVAL_BINS, NEXT_BASKET_SCORERS, type NextBasketTable } from './next-basket.ts';
import type { OrdersByCustomer } from './purchases.ts';

const DAY_LOG = Math.log(86_400);

/**
 * What foretells next baskets, simply: every vector counts orders before the last, no product says more than another, nothing
 * is known of steps, and four of five buy again about when it is usual, which is `usualDays` of a product by place, or 30 days
 * for products that share the common curves.
 */
export function nextBasketOf(
  { start, lines, product }: OrdersByCustomer,
  size: number,
  usualDays: ReadonlyMap<number, number>,
): NextBasketTable {
  const customers = Array.from({ length: start.length - 1 }, (_, c) => c);
  const held = (from: number, to: number) => [...new Set(product.subarray(lines[from], lines[to]))];
  const vectors = customers.map((c) =>
    start[c + 1]! - start[c]! > 1 ? held(start[c]!, start[c + 1]! - 1).sort((a, b) => a - b) : [],
  );
  const places = Array.from({ length: size }, (_, place) => place);
  const buyers = places.map((place) => customers.filter((c) => vectors[c]!.includes(place)));
  const left = Array.from({ length: INTERVAL_BINS }, (_, b) => 0.2 + 0.8 / (1 + Math.exp(((b + 1) / 8 - 4) / 0.2)));
  let end = 0;
  return {
    norm: Float32Array.from(vectors, (vector) => Math.sqrt(vector.length)),
    idf: new Float32Array(size).fill(1),
    popular: new Float32Array(size).fill(1 / Math.max(1, size)),
    bought: Uint32Array.from(
      places,
      (place) => customers.filter((c) => held(start[c]!, start[c + 1]!).includes(place)).length,
    ),
    buyers: {
      start: Uint32Array.from([0, ...buyers.map((some) => (end += some.length))]),
      customer: Uint32Array.from(buyers.flat()),
      weight: Float32Array.from(buyers.flat(), (c) => 1 / Math.sqrt(vectors[c]!.length)),
    },
    steps: { start: new Uint32Array(size + 1), product: new Uint32Array(), share: new Float32Array() },
    intervals: {
      usual: Float32Array.from(places, (place) => DAY_LOG + Math.log(usualDays.get(place) ?? 30)),
      curve: Uint32Array.from(places, (place) => (usualDays.has(place) ? 1 : 0)),
      left: Float32Array.from(Array.from({ length: 2 * EVIDENCE_CLASSES }, () => left).flat()),
    },
    weights: new Float64Array(NEXT_BASKET_SCORERS.length).fill(1),
  };
}
