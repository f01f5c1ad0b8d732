import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { OfferKind } from './config/offers.ts';
import { ProductId } from './ids.ts';
import { Currency, formatMoney, PriceMinor } from './money.ts';
import { Off } from './off.ts';

const Common = {
  offerId: ConfigName,
  kind: OfferKind,
  /** As the merchant wrote it for shoppers. */
  name: z.string().optional(),
  currency: Currency,
  /** When the offer ends, where it does. */
  endsAt: z.iso.datetime().optional(),
  /** What the shop's server verifies and redeems the offer with; nobody else can make one. */
  token: z.string().optional(),
};

/** What a product costs with an offer of the merchant's: by itself, or in a set with the others that `products` names. */
export const Deal = z.strictObject({
  ...Common,
  /** One piece of each is what the prices are of; the offered product is among them. */
  products: z.array(ProductId),
  beforeMinor: PriceMinor,
  priceMinor: PriceMinor,
  savedMinor: PriceMinor,
  /** Of at most so many pieces. */
  pieces: z.int().optional(),
});
export type Deal = z.infer<typeof Deal>;

/** A deal in a few English words for the people who run the shop: what it is for may cost less by itself, or as part of a set. */
export function dealText({ offerId, priceMinor, currency, products }: Deal, locale: string): string {
  const set = products.length > 1 ? ` for one each of ${products.join(', ')}` : '';
  return `${formatMoney(priceMinor, currency, locale)}${set} with the offer ${offerId}`;
}

/** What a cart earns from so much on: free shipping, a gift, something off, a coupon for the next order. */
export const Reward = z.strictObject({
  ...Common,
  fromMinor: PriceMinor,
  /** What the cart's goods cost in the shop. */
  goodsMinor: PriceMinor,
  /** 0: reached. */
  missingMinor: PriceMinor,
  off: Off.optional(),
  gift: ProductId.optional(),
  /** One true sentence, in the language of the request where we speak it. */
  text: z.string(),
});
export type Reward = z.infer<typeof Reward>;
