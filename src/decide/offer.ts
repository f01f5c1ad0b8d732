import type { Offer } from '../domain/index.ts';
import type { Candidate, Proof } from './candidate.ts';
import { comparisonOf } from './comparison.ts';
import type { Moment } from './moment.ts';
import { dealOn } from './pricing/deal-on.ts';
import { FINDERS } from './strategies/index.ts';
import { struckThrough } from './struck-through.ts';
import { titleIn } from '../wording/index.ts';

/** An offer before the rules have said that it has a price. */
export type Draft = Omit<Offer, 'priceMinor' | 'currency'> & Partial<Pick<Offer, 'priceMinor' | 'currency'>>;

/** A candidate with today's facts of the product, its reason and the numbers behind it. */
export function draftOf(candidate: Candidate, moment: Moment): Draft {
  const product = moment.facts.at(candidate.place);
  const { priceMinor, currency, imageUrl, url, brand } = product;
  const { evidence, confidence, reason } = proofOf(candidate, moment);
  const deal = dealOn(product, moment);
  // Before a deal it may have been cheaper than what the price itself was lowered from.
  const compareAtMinor = deal ? undefined : struckThrough(product, moment.pasts.of(product.id), moment.at);
  const comparison = comparisonOf(candidate, evidence, moment);
  return {
    productId: moment.snapshot.idOf(candidate.place),
    title: titleIn(product, moment.request.locale),
    ...(priceMinor !== undefined && { priceMinor }),
    ...(currency !== undefined && { currency }),
    ...(compareAtMinor !== undefined && { compareAtMinor }),
    ...(imageUrl !== undefined && { imageUrl }),
    ...(url !== undefined && { url }),
    ...(brand !== undefined && { brand }),
    ...(deal && { deal }),
    strategy: candidate.strategy,
    reason,
    evidence,
    ...(comparison && { comparison }),
    confidence,
  };
}

const proofs = new WeakMap<Moment, Map<Candidate, Proof>>();

/** What speaks for a candidate, worked out once a moment. */
export function proofOf(candidate: Candidate, moment: Moment): Proof {
  let known = proofs.get(moment);
  if (known === undefined) {
    known = new Map();
    proofs.set(moment, known);
  }
  let proof = known.get(candidate);
  if (proof === undefined) {
    proof = FINDERS[candidate.strategy].prove(candidate, moment);
    known.set(candidate, proof);
  }
  return proof;
}
