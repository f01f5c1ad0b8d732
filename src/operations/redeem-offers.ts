import { createHash, randomBytes } from 'node:crypto';
import type { Coupon, Currency, OfferDefinition, OffersToRedeem, RedeemedOffers } from '../domain/index.ts';
import { canonicalJson } from '../lib/index.ts';
import { checkOffers } from './signed-offers/check-offers.ts';
import { refusalOf } from './signed-offers/refusal-of.ts';
import type { Serving } from './serving/serving.ts';

/**
 * Uses up the offers of tokens for a cart that is bought, all of them or none, and says what it costs. It is on disk when this returns.
 * Sent again under the same idempotency key it has no second effect and the same answer, however late.
 */
export async function redeemOffers(serving: Serving, asked: OffersToRedeem): Promise<RedeemedOffers> {
  const { idempotencyKey, orderId, ...rest } = asked;
  const { context } = serving;
  const bodyHash = createHash('sha256')
    .update(canonicalJson({ orderId, ...rest }))
    .digest('hex');
  // First of all: what was redeemed stays redeemed, although its tokens have expired since.
  const before = await context.store.offers.findRedemption(idempotencyKey, bodyHash);
  if (before) return answerOf(before);
  const { cart, tokens, uses, offers, shopper } = await checkOffers(serving, rest);
  const at = context.now();
  const coupons = offers.flatMap((offer) => couponOf(offer, cart.currency, at) ?? []);
  const answer = { cart, coupons, redeemedAt: new Date(at).toISOString() };
  return answerOf(
    await context.store.offers.redeem({ idempotencyKey, bodyHash, orderId, shopper, tokens, uses, answer }),
  );
}

function answerOf(outcome: Parameters<typeof refusalOf>[0] | { readonly answer: RedeemedOffers }): RedeemedOffers {
  if ('answer' in outcome) return outcome.answer;
  throw refusalOf(outcome);
}

const DAY_MS = 86_400_000;
/** 80 bits: nobody guesses a code. */
const CODE_BYTES = 10;

function couponOf(offer: OfferDefinition, currency: Currency, at: number): Coupon | undefined {
  if (offer.kind !== 'next_order_coupon') return undefined;
  return {
    offerId: offer.id,
    code: randomBytes(CODE_BYTES).toString('hex').toUpperCase(),
    off: offer.off,
    currency,
    minimumMinor: offer.minimumMinor,
    validUntil: new Date(at + offer.validDays * DAY_MS).toISOString(),
  };
}
