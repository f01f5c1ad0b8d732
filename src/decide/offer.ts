import type { Offer } from '../domain/index.ts';
import type { Candidate } from './candidate.ts';
import type { Moment } from './moment.ts';
import { FINDERS } from './strategies/index.ts';
import { titleIn } from './wording/index.ts';

/** An offer before the rules have said that it has a price. */
export type Draft = Omit<Offer, 'priceMinor' | 'currency'> & Partial<Pick<Offer, 'priceMinor' | 'currency'>>;

/** A candidate with today's facts of the product, its reason and the numbers behind it. */
export function draftOf(candidate: Candidate, moment: Moment): Draft {
  const product = moment.facts.at(candidate.place);
  const { priceMinor, currency, compareAtMinor, imageUrl, url, brand } = product;
  const { evidence, confidence, reason } = FINDERS[candidate.strategy].prove(candidate, moment);
  return {
    productId: moment.snapshot.idOf(candidate.place),
    title: titleIn(product, moment.request.locale),
    ...(priceMinor !== undefined && { priceMinor }),
    ...(currency !== undefined && { currency }),
    ...(compareAtMinor !== undefined && compareAtMinor > (priceMinor ?? 0) && { compareAtMinor }),
    ...(imageUrl !== undefined && { imageUrl }),
    ...(url !== undefined && { url }),
    ...(brand !== undefined && { brand }),
    strategy: candidate.strategy,
    reason,
    evidence,
    confidence,
  };
}
