import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { OfferKind } from './config/offers.ts';
import { ProductId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';
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
