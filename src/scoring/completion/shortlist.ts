import { Best } from '../../lib/index.ts';
import type { CompletionTables } from './request.ts';
import { CART_SCORERS, STRIDE, type Sums } from './sums.ts';

/** Candidates that are weighed in full. */
export const SHORTLIST = 64;

/** The best candidates by the plain mean of all scorers: the first `count` places. */
export interface Shortlist {
  readonly product: Uint32Array;
  readonly count: number;
}

/** Makes the kernel that chooses the candidates to be weighed in full: the highest sums of scores over their scales. */
export function shortlister(
  { offerable, popularity: { standing } }: CompletionTables,
  sums: Sums,
  scale: Float32Array,
): (cart: ArrayLike<number>) => Shortlist {
  const best = new Best(SHORTLIST);
  const chosen = { product: new Uint32Array(SHORTLIST), score: new Float32Array(SHORTLIST), count: 0 };
  const inverse = Float64Array.from({ length: STRIDE }, (_, q) => (q < CART_SCORERS.length ? 1 / scale[q]! : 0));
  const [i0, i1, i2, i3, i4, i5, i6, i7] = inverse as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

  /** Time: what the request touched, once. A product's popularity is a scorer among the others. */
  return function shortlist(cart) {
    const { value, touched, mark } = sums;
    let floor = -Infinity;
    // 2 marks what is in the cart; clearing the sums wipes it, because it is touched first.
    for (let c = 0; c < cart.length; c++) if (mark[cart[c]!] === 1) mark[cart[c]!] = 2;
    for (let t = 0; t < sums.count; t++) {
      const j = touched[t]!;
      if (mark[j] === 2 || offerable[j] === 0) continue;
      const at = j * STRIDE;
      // Written out, because this line runs for thousands of products and half of the time of a request.
      const sum =
        value[at]! * i0 +
        value[at + 1]! * i1 +
        value[at + 2]! * i2 +
        value[at + 3]! * i3 +
        value[at + 4]! * i4 +
        value[at + 5]! * i5 +
        value[at + 6]! * i6 +
        value[at + 7]! * i7 +
        standing[j]!;
      if (sum >= floor) {
        best.offer(j, sum);
        floor = best.floor;
      }
    }
    chosen.count = best.drain(chosen.product, chosen.score, 0);
    return chosen;
  };
}
