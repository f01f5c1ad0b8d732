import { POPULARITIES, type History, type Popularity } from '../../domain/index.ts';

/** Half-lives of the three memories in days. */
const HALF_LIVES = [14, 60, Infinity];

/**
 * How popular products are over three memories: shares of orders weighted by 1 / length and halved with age, as multiples
 * of the average product's. Short memories see a season come and go; the blend learns how far to trust each. An order is
 * counted once whatever its length, so that a wholesaler is one voice. Time: three passes over all lines.
 */
export function popularity({ products, orders, lines }: History, asOf: number): Popularity {
  const size = products.length;
  const log = new Float32Array(size * POPULARITIES);
  const mean = new Float64Array(size);
  for (const [p, halfLife] of HALF_LIVES.entries()) {
    const share = new Float64Array(size);
    let total = 0;
    for (let o = 0; o < orders.count; o++) {
      const from = orders.start[o]!;
      const to = orders.start[o + 1]!;
      const w = 2 ** (-Math.max(0, asOf - orders.at[o]!) / 86_400 / halfLife) / Math.max(1, to - from);
      for (let l = from; l < to; l++) share[lines.product[l]!]! += w;
      total += to > from ? w * (to - from) : 0;
    }
    for (let i = 0; i < size; i++) {
      const multiple = total > 0 ? (share[i]! / total) * size : 0;
      log[i * POPULARITIES + p] = Math.log(0.1 + multiple);
      mean[i]! += multiple;
    }
  }
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => mean[b]! - mean[a]! || a - b);
  const highest = Math.max(mean[order[0] ?? 0] ?? 0, Number.MIN_VALUE);
  return { log, order, standing: Float32Array.from(mean, (value) => value / highest) };
}
