import type { Claim, ClaimKind, Offer, Product } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import type { Speech } from '../../wording/index.ts';

/** An offer of which something might be claimed. */
export interface Occasion {
  readonly candidate: Candidate;
  readonly offer: Offer;
  /** The offered product as it is now. */
  readonly product: Product;
  readonly moment: Moment;
  readonly words: Speech;
}

/** A kind of claim: says what is true of an offer at this moment with the evidence for it, or nothing. */
export interface ClaimType {
  readonly kind: ClaimKind;
  readonly claim: (occasion: Occasion) => Claim | undefined;
}
