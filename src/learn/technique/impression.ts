import type { DecisionId } from '../../domain/index.ts';

/** An offer that was shown, and what became of it once enough time had passed. */
export interface Impression {
  readonly decisionId: DecisionId;
  /** When it was decided, milliseconds since 1970. */
  readonly at: number;
  /** Its position in the list, from 0. */
  readonly position: number;
  /** Rows of its features, as the decision told them. */
  readonly rows: readonly number[];
  /** Log-odds that it had from what it is. */
  readonly lean: number;
  /** Added or bought. */
  readonly accepted: boolean;
  readonly declined: boolean;
}

/** The order in which impressions are learned: by time, then by decision, then by position. */
export function compareImpressions(a: Impression, b: Impression): number {
  return (
    a.at - b.at || (a.decisionId < b.decisionId ? -1 : Number(a.decisionId > b.decisionId)) || a.position - b.position
  );
}
