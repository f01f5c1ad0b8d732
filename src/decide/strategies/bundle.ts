import { type OfferDefinition } from '../../domain/index.ts';
import type { Candidate, Finder } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import { offersAt } from '../pricing/offers-at.ts';
import { SILENCES } from '../silences.ts';
import { proofOfChoice } from './manual.ts';

type BundleOffer = Extract<OfferDefinition, { kind: 'bundle_price' }>;

/** What completes a set that the merchant sells for less: the one product of it that is not at hand. */
export const bundle: Finder = {
  id: 'bundle',
  weak: false,
  worthAsking: (moment) => setsAt(moment).length > 0,
  *find(moment) {
    const { snapshot, focus, merchant } = moment;
    const atHand = new Set(focus.map((place) => snapshot.idOf(place)));
    for (const offer of setsAt(moment)) {
      const missing = offer.products.filter((id) => !atHand.has(id));
      const place = missing.length === 1 ? snapshot.find(missing[0]!) : -1;
      if (place < 0) continue;
      const entry = merchant.note({ place, chosenBy: offer.id });
      const candidate: Candidate = { strategy: 'bundle', place, score: 1, entry, from: -1, supporters: focus.length };
      yield candidate;
    }
  },
  prove: proofOfChoice,
  silence: () => SILENCES.noSet,
};

function setsAt(moment: Moment): readonly BundleOffer[] {
  if (moment.config.offers.length === 0 || moment.focus.length === 0) return [];
  return offersAt(moment).filter((offer) => offer.kind === 'bundle_price');
}
