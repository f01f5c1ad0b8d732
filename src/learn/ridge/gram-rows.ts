import { Best } from '../../lib/index.ts';
import { isWhole, type RidgeJob } from './ridge-job.ts';

/** Makes the kernel of the first phase, with buffers of its own. */
export function gramRows(job: RidgeJob): (from: number, to: number) => void {
  const beside = new Uint32Array(job.size);
  const sums = new Float32Array(job.size);
  const best = new Best(job.width);
  const nearest = new Best(job.reach);
  const places = new Uint32Array(Math.max(job.width, job.reach));
  const scores = new Float32Array(places.length);
  const whole = isWhole(job);
  const { orderStart, orderProduct, productStart, productOrder, weight, diagonal, width, reach } = job;

  /**
   * Rows `from` up to `to` of X'WX (Gustavson 1978), each cut to its `width` nearest by cosine, and the `reach` nearest of
   * each as the neighbours to regress on. Time: the squared lengths of the orders. A kernel: its loop is one thought.
   */
  return function rows(from, to) {
    for (let i = from; i < to; i++) {
      let seen = 0;
      for (let e = productStart[i]!; e < productStart[i + 1]!; e++) {
        const o = productOrder[e]!;
        const w = weight[o]!;
        if (w <= 0) continue;
        for (let l = orderStart[o]!, end = orderStart[o + 1]!; l < end; l++) {
          const j = orderProduct[l]!;
          if (sums[j] === 0) beside[seen++] = j;
          sums[j]! += w;
        }
      }
      const own = diagonal[i]!;
      const row = i * width;
      let kept = 0;
      for (let b = 0; b < seen; b++) {
        const j = beside[b]!;
        if (j === i) continue;
        const cosine = sums[j]! / Math.sqrt(own * diagonal[j]!);
        if (whole) job.gramWeight[row + j] = sums[j]!;
        else if (seen <= width) {
          job.gramProduct[row + kept] = j;
          job.gramWeight[row + kept++] = sums[j]!;
        } else if (cosine >= best.floor) best.offer(j, cosine);
        if (cosine >= nearest.floor) nearest.offer(j, cosine);
      }
      if (seen > width && !whole) {
        kept = best.drain(places, scores, 0);
        for (let p = 0; p < kept; p++) {
          job.gramProduct[row + p] = places[p]!;
          job.gramWeight[row + p] = sums[places[p]!]!;
        }
      }
      if (!whole) job.gramLength[i] = kept;
      const near = nearest.drain(places, scores, 0);
      job.length[i] = near;
      for (let p = 0; p < near; p++) {
        job.neighbour[i * reach + p] = places[p]!;
        job.right[i * reach + p] = sums[places[p]!]!;
      }
      for (let b = 0; b < seen; b++) sums[beside[b]!] = 0;
    }
  };
}
