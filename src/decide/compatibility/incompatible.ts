import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import type { Rule } from '../rules/rule.ts';
import { FINDERS } from '../strategies/index.ts';
import { otherVariants } from './variants.ts';

/** What does not fit what is at hand, or where the shopper is. */
export const incompatible: Rule = {
  id: 'incompatible',
  why: ({ place }, { fitting }) => fitting.misfit(place)?.why ?? '',
  bars: ({ place }, { fitting }) => fitting.misfit(place)?.bars === true,
};

/**
 * The other variants of a candidate that fit, those that sell best first, as candidates in its place; none where it fits itself, or where what
 * speaks for it speaks of this variant alone.
 */
export function* fittingVariants(candidate: Candidate, moment: Moment): Generator<Candidate, void, void> {
  const { snapshot, fitting } = moment;
  if (fitting.misfit(candidate.place) === undefined) return;
  const { speaksOf } = FINDERS[candidate.strategy];
  for (const place of otherVariants(snapshot, candidate.place))
    if (fitting.misfit(place) === undefined && speaksOf?.(place, candidate, moment))
      yield { ...candidate, place, insteadOf: candidate.place };
}
