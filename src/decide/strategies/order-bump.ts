import { type OfferDefinition, selects } from '../../domain/index.ts';
import type { Candidate, Finder } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import { offersAt } from '../pricing/offers-at.ts';
import { SILENCES } from '../silences.ts';
import { blend } from './blend.ts';
import { boughtTogether } from './bought-together.ts';
import { proofOfChoice } from './manual.ts';

type BumpOffer = Extract<OfferDefinition, { kind: 'order_bump' }>;

/** Products of each source that are looked at. */
const LOOKED_AT = 100;

/**
 * What the merchant's order bumps are for: products that they name one by one, in that order, and of those that they mean by category,
 * brand or the like, what goes with the cart.
 */
export const orderBump: Finder = {
  id: 'order_bump',
  weak: false,
  worthAsking: (moment) => bumpsAt(moment).length > 0,
  *find(moment) {
    const seen = new Set<number>();
    for (const offer of bumpsAt(moment))
      for (const place of meantBy(offer, moment)) {
        if (seen.has(place)) continue;
        seen.add(place);
        const entry = moment.merchant.note({ place, chosenBy: offer.id });
        const candidate: Candidate = { strategy: 'order_bump', place, score: 1, entry, from: -1, supporters: 0 };
        yield candidate;
      }
  },
  prove: proofOfChoice,
  silence: () => SILENCES.noBump,
};

function* meantBy({ products }: BumpOffer, moment: Moment): Generator<number, void, void> {
  const { snapshot, facts } = moment;
  for (const id of products.products ?? []) {
    const place = snapshot.find(id);
    if (place >= 0 && selects(products, facts.at(place))) yield place;
  }
  for (const source of [blend, boughtTogether]) {
    let left = LOOKED_AT;
    for (const { place } of source.find(moment)) {
      if (left-- === 0) break;
      if (selects(products, facts.at(place))) yield place;
    }
  }
}

function bumpsAt(moment: Moment): readonly BumpOffer[] {
  if (moment.config.offers.length === 0) return [];
  return offersAt(moment).filter((offer) => offer.kind === 'order_bump');
}
