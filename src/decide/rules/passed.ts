import type { Dropped } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Decided } from '../decide.ts';
import type { Moment } from '../moment.ts';
import { RULES } from './index.ts';

/** Rules that let pass what they cannot judge, and say so. */
const CANNOT_JUDGE = RULES.flatMap(({ id, passes }) => (passes === undefined ? [] : { id, passes }));

/** What is offered although a rule could not judge it, if there is any. */
export function passedIn(kept: readonly Candidate[], moment: Moment): Pick<Decided, 'passed'> {
  const passed = kept.flatMap((candidate) =>
    CANNOT_JUDGE.flatMap(({ id, passes }): Dropped[] => {
      const why = passes(candidate, moment);
      return why === undefined ? [] : [{ productId: moment.snapshot.idOf(candidate.place), rule: id, why }];
    }),
  );
  return passed.length > 0 ? { passed } : {};
}
