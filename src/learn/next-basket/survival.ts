/** Bins of a curve: the natural log of (interval / expected interval), in eighths, from e^-4 to e^4. */
export const BINS = 64;
const LOWEST = -4;
const PER_UNIT = 8;

/** Bin of a log ratio; what lies outside falls into the first or last. */
export function binOf(logRatio: number): number {
  return Math.max(0, Math.min(BINS - 1, Math.floor((logRatio - LOWEST) * PER_UNIT)));
}

/**
 * Share of intervals longer than `ratio` times the expected one. `hazard[at ..]` holds, for each of BINS bins, the share of
 * intervals that reach the bin and end in it (Kaplan and Meier 1958); within a bin the hazard is even in the logarithm.
 */
export function survival(hazard: Float32Array | Float64Array, at: number, ratio: number): number {
  if (ratio <= 0) return 1;
  const place = (Math.log(ratio) - LOWEST) * PER_UNIT;
  let left = 1;
  for (let b = 0; b < BINS && b < place; b++) left *= (1 - hazard[at + b]!) ** Math.min(1, place - b);
  return left;
}

/** The ratio at which survival falls to `share`; Infinity if it never does. The inverse of `survival`. */
export function ratioAt(hazard: Float32Array | Float64Array, at: number, share: number): number {
  let left = 1;
  for (let b = 0; b < BINS; b++) {
    const stays = 1 - hazard[at + b]!;
    if (left * stays <= share) {
      const part = stays <= 0 ? 1 : stays >= 1 ? 0 : Math.log(share / left) / Math.log(stays);
      return Math.exp(LOWEST + (b + Math.min(1, Math.max(0, part))) / PER_UNIT);
    }
    left *= stays;
  }
  return Infinity;
}

/** Intervals that ended and those that were still waiting when the record stopped, by bin; from place `at` on. */
export interface Counts {
  readonly ended: Float64Array;
  readonly left: Float64Array;
  readonly at: number;
}

/**
 * Hazards of one curve: (ended + doubt * prior) / (at risk + doubt). Who stopped waiting within a bin was at risk for half of
 * it (the life table's rule, Cutler and Ederer 1958); in the last bin, which has no end, for all of it.
 */
export function hazardsOf({ ended, left, at }: Counts, doubt: number, prior: Float64Array): Float64Array {
  const hazard = new Float64Array(BINS);
  let risk = 0;
  for (let b = BINS - 1; b >= 0; b--) {
    const here = b === BINS - 1 ? left[at + b]! : left[at + b]! / 2;
    risk += ended[at + b]!;
    hazard[b] = (ended[at + b]! + doubt * prior[b]!) / (risk + here + doubt);
    risk += left[at + b]!;
  }
  return hazard;
}
