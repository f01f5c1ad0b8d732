import type { Candidate, Finder, Proof } from '../candidate.ts';
import type { Chosen } from '../merchant/merchant.ts';
import type { Moment } from '../moment.ts';
import { SILENCES } from '../silences.ts';
import { witnessOf } from './blend.ts';

/** What the shop's own lists name. */
export const manual: Finder = {
  id: 'manual',
  weak: false,
  speaksOf: () => true,
  worthAsking: ({ config }) => config.lists.length > 0,
  *find(moment) {
    for (const chosen of moment.merchant.listed()) yield candidateOf(chosen, moment);
  },
  prove: spokenFor,
  silence: () => SILENCES.noList,
};

/** A person's word is not a relation that was found. */
function spokenFor({ entry }: Candidate, { merchant, reasons }: Moment): Proof {
  const { chosenBy } = merchant.noted(entry);
  return { evidence: { kind: 'manual', chosenBy }, confidence: 1, reason: reasons.manual() };
}

/** What speaks for a product that an offer of the merchant's names: orders and the like where they do, or else the merchant's word. */
export function proofOfChoice(candidate: Candidate, moment: Moment): Proof {
  return witnessOf(candidate, moment)?.() ?? spokenFor(candidate, moment);
}

/** A chosen product as a candidate. */
export function candidateOf(chosen: Chosen, { merchant }: Moment): Candidate {
  return { strategy: 'manual', place: chosen.place, score: 1, entry: merchant.note(chosen), from: -1, supporters: 0 };
}
