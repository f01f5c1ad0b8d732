import { pairedDifference, type Mean, type RankedCase } from '../../measure/index.ts';
import type { Judged } from './evaluation.ts';

/** One scorer on all cases. */
export interface Run<Scorer> {
  readonly scorer: Scorer;
  readonly cases: readonly RankedCase[];
  readonly quality: Judged;
}

/** The blend against the scorer that is best alone on these cases: hit rates at k, and their difference case by case. */
export interface Against<Scorer> {
  readonly scorer: Scorer;
  readonly k: number;
  readonly ratio: number;
  readonly difference: Mean;
}

/** Compares the last run, which is the blend, with the best of the others. Undefined where none of those hits anything. */
export function againstBest<Scorer>(runs: readonly Run<Scorer>[], k: number): Against<Scorer> | undefined {
  const hitRate = ({ quality }: Run<Scorer>) => quality.quality['all']?.find((at) => at.k === k)?.hitRate.mean ?? 0;
  const [blend, ...rest] = runs.toReversed();
  const best = rest.reduce((one, other) => (hitRate(other) > hitRate(one) ? other : one));
  if (hitRate(best) === 0) return undefined;
  const difference = blend && pairedDifference(blend.cases, best.cases, k);
  return difference && { scorer: best.scorer, k, ratio: hitRate(blend) / hitRate(best), difference };
}
