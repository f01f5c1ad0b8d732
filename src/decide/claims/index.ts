import type { Claim, ClaimKind, Offer } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import { speechIn } from '../../wording/index.ts';
import type { ClaimType, Occasion } from './claim-type.ts';
import { boughtThisWeek } from './bought-this-week.ts';
import { boughtTogether } from './bought-together.ts';
import { endsAt } from './ends-at.ts';
import { needsBatteries } from './needs-batteries.ts';
import { onlyLeft } from './only-left.ts';
import { rating } from './rating.ts';
import { saving } from './saving.ts';
import { benefit, missed } from './written.ts';

const TYPES = new Map<ClaimKind, ClaimType>(
  [needsBatteries, endsAt, onlyLeft, saving, rating, boughtThisWeek, boughtTogether, benefit, missed].map((type) => [
    type.kind,
    type,
  ]),
);

/** The offer with what is true of it at this moment, as many claims as the merchant wants, in the merchant's order. */
export function withClaims(offer: Offer, candidate: Candidate, moment: Moment): Offer {
  const { kinds, most } = moment.config.claims;
  const product = moment.facts.at(candidate.place);
  const occasion: Occasion = {
    candidate,
    offer,
    product,
    moment,
    words: speechIn(moment.request.locale, moment.config),
  };
  const claims: Claim[] = [];
  for (const kind of kinds) {
    if (claims.length >= most) break;
    const claim = TYPES.get(kind)?.claim(occasion);
    if (claim) claims.push(claim);
  }
  return claims.length === 0 ? offer : { ...offer, claims };
}
