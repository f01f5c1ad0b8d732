import { INTERVAL_BINS } from '../../domain/index.ts';

/** Bins of ln (interval / expected interval) are eighths, from e^-4 to e^4. */
const LOWEST = -4;
const PER_UNIT = 8;

/** Bin of a log ratio; what lies outside falls into the first or last. */
export function intervalBin(logRatio: number): number {
  return Math.max(0, Math.min(INTERVAL_BINS - 1, Math.floor((logRatio - LOWEST) * PER_UNIT)));
}

/**
 * Share of intervals longer than `ratio` times the expected one. `left[at ..]` holds that share at the end of each of INTERVAL_BINS
 * bins; within a bin it falls evenly in the logarithms.
 */
export function survival(left: Float32Array, at: number, ratio: number): number {
  const place = (Math.log(ratio) - LOWEST) * PER_UNIT;
  if (!(place > 0)) return 1;
  if (place >= INTERVAL_BINS) return left[at + INTERVAL_BINS - 1]!;
  const bin = Math.floor(place);
  const before = bin === 0 ? 1 : left[at + bin - 1]!;
  return before > 0 ? before * (left[at + bin]! / before) ** (place - bin) : 0;
}

/** The ratio at which survival falls to `share`; Infinity if it never does. The inverse of `survival`. */
export function ratioAt(left: Float32Array, at: number, share: number): number {
  let before = 1;
  for (let bin = 0; bin < INTERVAL_BINS; bin++) {
    const end = left[at + bin]!;
    if (end <= share) {
      const part = end <= 0 || end >= before ? 1 : Math.log(share / before) / Math.log(end / before);
      return Math.exp(LOWEST + (bin + Math.min(1, Math.max(0, part))) / PER_UNIT);
    }
    before = end;
  }
  return Infinity;
}
