import { Best } from '../../lib/index.ts';
import type { CompletionTables } from './request.ts';
import { CART_SCORERS, setAside, STRIDE, type Sums } from './sums.ts';

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
  const [i0 = 0, i1 = 0, i2 = 0, i3 = 0, i4 = 0, i5 = 0, i6 = 0, i7 = 0] = inverse;

  /** Time: what the request touched, once. A product's popularity is a scorer among the others. */
  return function shortlist(cart) {
    const { value, touched, mark } = sums;
    let floor = -Infinity;
    setAside(sums, cart);
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
