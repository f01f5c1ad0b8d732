import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { Shopper } from './customer.ts';
import { EventId, OrderId, ProductId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';
import { Off } from './off.ts';
import { PricedCart } from './priced-cart.ts';

/** A line of a cart as a shop's server sends it. Prices in it are ignored, as is everything else: what things cost is looked up. */
const Line = z.object({ productId: ProductId, quantity: z.int().min(1).max(10_000_000).default(1) });

/** Offers that a shopper wants to use for a cart, by the tokens that came with decisions. */
export const OffersForCart = z.strictObject({
  tokens: z
    .array(z.string().min(1).max(8_000))
    .min(1)
    .max(20)
    .refine((tokens) => new Set(tokens).size === tokens.length, 'holds a token twice'),
  cart: z.array(Line).min(1).max(1_000),
  /** Who buys; needed wherever the decision was made for somebody. */
  shopper: Shopper.optional(),
});
export type OffersForCart = z.infer<typeof OffersForCart>;

/** The same, to be used up: sent twice under one key it has one effect and one answer. */
export const OffersToRedeem = OffersForCart.extend({
  idempotencyKey: EventId,
  orderId: OrderId.optional(),
});
export type OffersToRedeem = z.infer<typeof OffersToRedeem>;

/** What the cart costs with the offers, and until when they can be had. */
export const VerifiedOffers = z.strictObject({ cart: PricedCart, expiresAt: z.iso.datetime() });
export type VerifiedOffers = z.infer<typeof VerifiedOffers>;

/** A coupon for the next order: the shop makes it in its own system, under this code and with these terms. */
export const Coupon = z.strictObject({
  offerId: ConfigName,
  code: z.string(),
  off: Off,
  currency: Currency,
  /** The least that the next order's goods must cost. */
  minimumMinor: PriceMinor,
  validUntil: z.iso.datetime(),
});
export type Coupon = z.infer<typeof Coupon>;

/** What the cart costs with the offers, which are used up by it. */
export const RedeemedOffers = z.strictObject({
  cart: PricedCart,
  coupons: z.array(Coupon),
  redeemedAt: z.iso.datetime(),
});
export type RedeemedOffers = z.infer<typeof RedeemedOffers>;
