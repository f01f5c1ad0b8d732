import { isWithin } from '../../domain/index.ts';
import type { Finder, Proof } from '../candidate.ts';
import { needConfidence } from '../confidence.ts';
import { type Need, WITHIN_DAYS } from '../customer-needs.ts';
import type { Moment } from '../moment.ts';
import { SILENCES } from '../silences.ts';

const DAY = 86_400;

/** What a known customer bought and is due to need again. */
export const buyAgain: Finder = {
  id: 'buy_again',
  weak: false,
  worthAsking: ({ customer }) => customer >= 0,
  *find(moment) {
    for (const [entry, { place, due }] of moment.needs.again().entries())
      if (fitsPage(place, moment))
        yield { strategy: 'buy_again', place, score: due.chance, entry, from: -1, supporters: 0 };
  },
  prove: ({ entry }, moment) => proofOfNeed(moment.needs.again()[entry]!, moment),
  silence: (moment) => (moment.customer < 0 ? whyUnknown(moment) : SILENCES.nothingDue),
};

/** Why there is nothing to go by: nobody was named, the name is only claimed, or the shop does not know it. */
export function whyUnknown({ request: { shopper } }: Moment): string {
  if (shopper?.customerId === undefined) return SILENCES.customerUnnamed;
  return shopper.claimed ? SILENCES.customerClaimed : SILENCES.customerUnknown;
}

/** Whether a product belongs to the category that the shopper looks through, where there is one. */
export function fitsPage(place: number, { facts, request: { categoryPath } }: Moment): boolean {
  return categoryPath === undefined || isWithin(facts.at(place).categoryPath, categoryPath);
}

/** The numbers behind a need, and how sure it is that there is one. */
export function proofOfNeed({ due }: Need, { at, reasons }: Moment): Proof {
  const { times, firstAt, lastAt, early, middle, late, chance, ever } = due;
  const inDays = (seconds: number): number => Math.max(1, Math.round(seconds / DAY));
  const daysSince = Math.floor((at / 1000 - lastAt) / DAY);
  const everyDays = times > 1 ? inDays((lastAt - firstAt) / (times - 1)) : undefined;
  const usualDays = inDays(middle);
  return {
    evidence: {
      kind: 'buy_again',
      times,
      lastAt: new Date(lastAt * 1000).toISOString(),
      daysSince,
      ...(everyDays !== undefined && { everyDays }),
      usualDays,
      dueFromOn: dayOf(lastAt + early),
      dueToOn: dayOf(lastAt + late),
      chance: Math.round(chance * 10_000) / 10_000,
      withinDays: WITHIN_DAYS,
    },
    confidence: needConfidence(ever),
    reason: reasons.buyAgain({ times, everyDays, usualDays, daysSince }),
  };
}

/** The last day that a date can write with four digits. */
const LAST_DAY = Date.UTC(9999, 11, 31) / 1000;

function dayOf(seconds: number): string {
  return new Date(Math.min(seconds, LAST_DAY) * 1000).toISOString().slice(0, 10);
}
