import { wilsonInterval } from '../lib/index.ts';

/** One case of a test: what was shown, best first, and what would have been right. */
export interface RankedCase {
  readonly shown: readonly string[];
  readonly targetIds: readonly string[];
}

/** A mean over cases with its 95% interval. */
export interface Mean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How good lists of one length are. All 0-1. */
export interface QualityAt {
  readonly k: number;
  /** Share of cases with at least one target among the first k. */
  readonly hitRate: Mean;
  /** 1 / rank of the first target, 0 where it is not among the first k. */
  readonly mrr: Mean;
  /** Discounted gain over the best possible one (Järvelin and Kekäläinen 2002). */
  readonly ndcg: Mean;
  /** Share of the targets that are among the first k. */
  readonly recall: Mean;
}

/** Quality of ranked lists at several lengths. Undefined means nothing where there are no cases: no data is not zero. */
export function rankingQuality(cases: readonly RankedCase[], lengths: readonly number[]): QualityAt[] | undefined {
  if (cases.length === 0) return undefined;
  return lengths.map((k) => qualityAt(cases, k));
}

function qualityAt(cases: readonly RankedCase[], k: number): QualityAt {
  const scored = cases.map((each) => scoreCase(each, k));
  const hits = scored.filter(({ rank }) => rank > 0).length;
  return {
    k,
    hitRate: { mean: hits / cases.length, ...wilsonInterval(hits, cases.length) },
    mrr: meanOf(scored.map(({ rank }) => (rank > 0 ? 1 / rank : 0))),
    ndcg: meanOf(scored.map(({ gain }) => gain)),
    recall: meanOf(scored.map(({ recall }) => recall)),
  };
}

function scoreCase({ shown, targetIds }: RankedCase, k: number): { rank: number; gain: number; recall: number } {
  const targets = new Set(targetIds);
  const first = shown.slice(0, k);
  const ranks = first.flatMap((id, place) => (targets.has(id) ? [place + 1] : []));
  const best = gainOf(Array.from({ length: Math.min(targets.size, k) }, (_, place) => place + 1));
  return { rank: ranks[0] ?? 0, gain: gainOf(ranks) / best, recall: ranks.length / targets.size };
}

function gainOf(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
}

const Z95 = 1.959963984540054;

/** Mean of independent values with its normal interval at 95%; nothing to average is a mistake of the caller. */
export function meanOf(values: readonly number[] | Float64Array): Mean {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const variance = squares / Math.max(1, values.length - 1);
  const reach = Z95 * Math.sqrt(variance / values.length);
  return { mean, low: mean - reach, high: mean + reach };
}
