import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';

/** A reason to leave a candidate out. */
export interface Rule {
  readonly id: string;
  /** Shown to merchants verbatim. */
  readonly why: string | ((candidate: Candidate, moment: Moment) => string);
  /** `kept` are the offers chosen so far. */
  readonly bars: (candidate: Candidate, moment: Moment, kept: readonly Candidate[]) => boolean;
  /** Why it lets a candidate pass that it could not judge, in words for merchants. */
  readonly passes?: (candidate: Candidate, moment: Moment) => string | undefined;
}

/** The words of a rule about one candidate. */
export function wordsOf({ why }: Rule, candidate: Candidate, moment: Moment): string {
  return typeof why === 'string' ? why : why(candidate, moment);
}
