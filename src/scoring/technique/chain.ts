import { CHAIN } from './technique-features.ts';

/** What a prior weighs at each step of the chain, in offers shown. */
const PRIOR_OFFERS = 60;

/** Counts by feature, as the chain reads them: trials, and how many of them came out so. */
export interface Tallies {
  readonly trials: Float64Array;
  readonly hits: Float64Array;
}

/** A rate as a Beta distribution has it: its mean, and what it rests on in trials, those of the prior included. */
export interface Belief {
  readonly mean: number;
  readonly weight: number;
}

/**
 * The rate of an offer by a hierarchical Beta prior: each feature of the chain is a Beta distribution whose mean before any
 * trial is the mean of the feature before it, with the weight of `PRIOR_OFFERS` trials; `root` is that of the first. Where more hits than
 * weighted trials were counted, there were as many trials.
 */
export function chainBelief({ trials, hits }: Tallies, rows: ArrayLike<number>, root: number): Belief {
  let mean = root;
  let weight = PRIOR_OFFERS;
  for (let step = 0; step < CHAIN; step++) {
    const row = rows[step]!;
    weight = PRIOR_OFFERS + Math.max(trials[row]!, hits[row]!);
    mean = (PRIOR_OFFERS * mean + hits[row]!) / weight;
  }
  return { mean, weight };
}
