import type { BasketIndex } from '../../domain/index.ts';
import { kthLargest } from '../../lib/index.ts';
import { STRIDE, type Sums } from './sums.ts';

/** Orders that vote. */
const NEIGHBOURS = 64;
/** Postings that are read for a cart, shared evenly by its products, each of which has at least `LEAST_POSTINGS`. */
export const POSTINGS = 400;
const LEAST_POSTINGS = 40;
/** Products of a cart that look for neighbours at most: the rarest, which are the ones that tell carts apart. */
const LONGEST_CART = 64;

/** Makes the kernel that votes, with buffers of its own: 4 bytes for each order of the index. */
export function basketNeighbours({ orderStart, product, factor, start, order, idf }: BasketIndex) {
  const near = new Float32Array(factor.length);
  const most = Math.max(POSTINGS, LONGEST_CART * LEAST_POSTINGS);
  const seen = new Uint32Array(most);
  const nearness = new Float64Array(most);
  const sorted = new Float64Array(most);

  /**
   * Adds the votes of the orders that are nearest to a cart (item-weighted kNN, as VMIS-kNN of Kersbergen et al. 2022 does
   * for sessions, on sets): nearness is the sum of idf^2 over shared products times the order's factor; the nearest `NEIGHBOURS`
   * vote for what they hold with nearness^1.5, damped for what everybody buys by idf, and all votes sum to 1 before
   * that. Time: postings of the cart's products, each bounded, and the lengths of those orders. A kernel: its loops are one thought.
   */
  return function vote(sums: Sums, cart: ArrayLike<number>, scorer: number): void {
    let count = 0;
    const lookers = rarest(cart, idf);
    const each = Math.max(LEAST_POSTINGS, Math.floor(POSTINGS / lookers.length));
    for (let c = 0; c < lookers.length; c++) {
      const i = lookers[c]!;
      const gain = idf[i]! * idf[i]!;
      for (let p = start[i]!, end = Math.min(p + each, start[i + 1]!); p < end; p++) {
        const o = order[p]!;
        if (near[o] === 0) seen[count++] = o;
        near[o]! += gain;
      }
    }
    for (let s = 0; s < count; s++) {
      const o = seen[s]!;
      nearness[s] = near[o]! * factor[o]!;
      sorted[s] = nearness[s]!;
      near[o] = 0;
    }
    const least = count > NEIGHBOURS ? kthLargest(sorted, count, NEIGHBOURS) : 0;
    let voters = 0;
    let total = 0;
    for (let s = 0; s < count; s++) {
      if (nearness[s]! < least) continue;
      const says = nearness[s]! * Math.sqrt(nearness[s]!);
      total += says;
      seen[voters] = seen[s]!;
      nearness[voters++] = says;
    }
    const { value, mark, touched } = sums;
    let touchedCount = sums.count;
    for (let v = 0; v < voters; v++) {
      const share = nearness[v]! / total;
      const o = seen[v]!;
      for (let l = orderStart[o]!, end = orderStart[o + 1]!; l < end; l++) {
        const j = product[l]!;
        if (mark[j] === 0) {
          mark[j] = 1;
          touched[touchedCount++] = j;
        }
        value[j * STRIDE + scorer]! += share * idf[j]!;
      }
    }
    sums.count = touchedCount;
  };
}

function rarest(cart: ArrayLike<number>, idf: Float32Array): ArrayLike<number> {
  if (cart.length <= LONGEST_CART) return cart;
  return Array.from(cart)
    .sort((a, b) => idf[b]! - idf[a]! || a - b)
    .slice(0, LONGEST_CART);
}
