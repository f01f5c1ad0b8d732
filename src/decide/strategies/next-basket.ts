import type { Finder } from '../candidate.ts';
import { pairConfidence } from '../confidence.ts';
import { SILENCES } from '../silences.ts';
import { fitsPage, proofOfNeed, whyUnknown } from './buy-again.ts';

/** What the next basket of a known customer likely holds: what is due again, and what customers with like purchases buy. */
export const nextBasket: Finder = {
  id: 'next_basket',
  weak: false,
  worthAsking: ({ customer }) => customer >= 0,
  *find(moment) {
    for (const [entry, { place, score }] of moment.needs.next().entries())
      if (fitsPage(place, moment)) yield { strategy: 'next_basket', place, score, entry, from: -1, supporters: 0 };
  },
  prove: ({ entry }, moment) => {
    const { need, likes } = moment.needs.next()[entry]!;
    if (need) return proofOfNeed(need, moment);
    const { customers, of, lift } = likes!;
    return {
      evidence: { kind: 'customers_like_you', customers, of, lift: Math.round(lift * 100) / 100 },
      confidence: pairConfidence({ together: customers, lift }),
      reason: moment.reasons.customersLikeYou({ customers, of }),
    };
  },
  silence: (moment) => (moment.customer < 0 ? whyUnknown(moment) : SILENCES.nothingNext),
};
