import type { OffersForCart, VerifiedOffers } from '../domain/index.ts';
import { checkOffers } from './signed-offers/check-offers.ts';
import { refusalOf } from './signed-offers/refusal-of.ts';
import type { Serving } from './serving/serving.ts';

/** Says what a cart costs with the offers of its tokens. Nothing is used up. Refuses unless every one of them could be redeemed now. */
export async function verifyOffers(serving: Serving, asked: OffersForCart): Promise<VerifiedOffers> {
  const { cart, expiresAt, tokens, uses, shopper } = await checkOffers(serving, asked);
  const { offers } = serving.context.store;
  const used = await offers.usedTokens(tokens.map(({ id }) => id));
  const usedToken = tokens.find(({ id }) => used.has(id));
  if (usedToken) throw refusalOf({ usedToken });
  for (const use of uses) {
    const { inAll, perShopper, budgetMinor } = use.limits;
    const { inAll: all, byShopper } = await offers.usesOf(use.offerId, shopper);
    if (all.uses >= (inAll ?? Infinity) || all.costMinor + use.costMinor > (budgetMinor ?? Infinity))
      throw refusalOf({ spent: use, by: 'inAll' });
    if (byShopper.uses >= (perShopper ?? Infinity)) throw refusalOf({ spent: use, by: 'perShopper' });
  }
  return { cart, expiresAt: new Date(expiresAt).toISOString() };
}
