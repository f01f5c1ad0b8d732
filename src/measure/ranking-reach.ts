import type { RankedCase } from './ranking-quality.ts';

/** How widely lists reach into the catalogue. All 0-1. */
export interface Reach {
  /** Distinct products shown / products known. */
  readonly coverage: number;
  /** Of what was shown, the share that is among the tenth of products that sells most. */
  readonly popularShare: number;
}

/** Reach of the first k of each list. `orderCount` tells in how many baskets each known product was. */
export function rankingReach(cases: readonly RankedCase[], orderCount: ReadonlyMap<string, number>, k: number): Reach {
  const head = headOf(orderCount);
  const shown = cases.flatMap((each) => each.shown.slice(0, k));
  return {
    coverage: orderCount.size === 0 ? 0 : new Set(shown).size / orderCount.size,
    popularShare: shown.length === 0 ? 0 : shown.filter((id) => head.has(id)).length / shown.length,
  };
}

const HEAD_SHARE = 0.1;

/** The tenth of products that was in most baskets; ties by id. */
export function headOf(orderCount: ReadonlyMap<string, number>): ReadonlySet<string> {
  const sorted = [...orderCount].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, Math.ceil(sorted.length * HEAD_SHARE)).map(([id]) => id));
}
