import { INTERVAL_BINS } from '../../domain/index.ts';

/** Intervals that ended and those that were still waiting when the record stopped, by bin; from place `at` on. */
export interface IntervalCounts {
  readonly ended: Float64Array;
  readonly waiting: Float64Array;
  readonly at: number;
}

/**
 * Hazards of one curve, by bin: (ended + doubt * prior) / (at risk + doubt) (Kaplan and Meier 1958). Who stopped waiting within a
 * bin was at risk for half of it (the life table's rule, Cutler and Ederer 1958); in the last bin, which has no end, for all.
 */
export function hazardsOf({ ended, waiting, at }: IntervalCounts, doubt: number, prior: Float64Array): Float64Array {
  const hazard = new Float64Array(INTERVAL_BINS);
  let risk = 0;
  for (let b = INTERVAL_BINS - 1; b >= 0; b--) {
    const here = b === INTERVAL_BINS - 1 ? waiting[at + b]! : waiting[at + b]! / 2;
    risk += ended[at + b]!;
    hazard[b] = (ended[at + b]! + doubt * prior[b]!) / (risk + here + doubt);
    risk += waiting[at + b]!;
  }
  return hazard;
}

/** Share that is left at the end of each bin. */
export function survivalOf(hazard: Float64Array): Float32Array {
  let left = 1;
  return Float32Array.from(hazard, (each) => (left *= 1 - each));
}
