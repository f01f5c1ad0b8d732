import type { Candidate, Finder } from '../candidate.ts';
import type { Chosen } from '../merchant/merchant.ts';
import type { Moment } from '../moment.ts';
import { SILENCES } from '../wording/index.ts';

/** What the shop's own lists name. */
export const manual: Finder = {
  id: 'manual',
  weak: false,
  speaksOf: () => true,
  worthAsking: ({ config }) => config.lists.length > 0,
  *find(moment) {
    for (const chosen of moment.merchant.listed()) yield candidateOf(chosen, moment);
  },
  prove: ({ entry }, { merchant, reasons }) => ({
    evidence: { kind: 'manual', chosenBy: merchant.noted(entry).chosenBy },
    // A person's word is not a relation that was found.
    confidence: 1,
    reason: reasons.manual(),
  }),
  silence: () => SILENCES.noList,
};

/** A chosen product as a candidate. */
export function candidateOf(chosen: Chosen, { merchant }: Moment): Candidate {
  return { strategy: 'manual', place: chosen.place, score: 1, entry: merchant.note(chosen), from: -1, supporters: 0 };
}
