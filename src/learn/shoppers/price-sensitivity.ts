import type { History, Product } from '../../domain/index.ts';

/** Fewer prices than these rank nothing. */
const LEAST_PRICED = 5;

/**
 * How cheap each customer's choices were: the mean over all lines of the share of the category's products that cost more, those of the
 * same price counted half. A kernel of one pass over lines.
 */
export function priceSensitivity(history: History, placeOf: Int32Array, out: Float32Array | Float64Array): void {
  const { orders, lines } = history;
  const dearer = shareOfDearer(history.products);
  const ranked = new Uint32Array(out.length);
  const sum = new Float64Array(out.length);
  for (let o = 0; o < orders.count; o++) {
    const c = orders.customer[o]!;
    if (c < 0) continue;
    const s = placeOf[c]!;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      const share = dearer[lines.product[l]!]!;
      if (Number.isNaN(share)) continue;
      ranked[s]!++;
      sum[s]! += share;
    }
  }
  for (let s = 0; s < out.length; s++) if (ranked[s]! > 0) out[s] = sum[s]! / ranked[s]!;
}

/** By product, the share of its own category that costs more; NaN where too few have a price in its currency to say so. */
function shareOfDearer(products: readonly Product[]): Float32Array {
  const shares = new Float32Array(products.length).fill(Number.NaN);
  const shelves = new Map<string, number[]>();
  for (const [place, { categoryPath, priceMinor, currency }] of products.entries()) {
    if (priceMinor === undefined || categoryPath.length === 0) continue;
    const shelf = JSON.stringify([currency, categoryPath]);
    const on = shelves.get(shelf);
    if (on) on.push(place);
    else shelves.set(shelf, [place]);
  }
  for (const places of shelves.values()) {
    if (places.length < LEAST_PRICED) continue;
    const prices = Float64Array.from(places, (place) => products[place]!.priceMinor!).sort();
    for (const place of places) {
      const price = products[place]!.priceMinor!;
      const [below, upTo] = [lowerBound(prices, price), lowerBound(prices, price + 1)];
      const same = upTo - below - 1;
      shares[place] = (places.length - upTo + same / 2) / (places.length - 1);
    }
  }
  return shares;
}

/** How many of the ascending numbers are below that one. */
function lowerBound(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
