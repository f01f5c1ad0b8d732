import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { ProductId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';

/** One product of a cart with its price: `totalMinor` is `listMinor` less `discountMinor`. */
export const PricedLine = z.strictObject({
  productId: ProductId,
  quantity: z.int().min(1),
  /** What one piece costs in the shop. */
  priceMinor: PriceMinor,
  /** What all of them cost in the shop. */
  listMinor: PriceMinor,
  discountMinor: PriceMinor,
  totalMinor: PriceMinor,
  /** Offers that took pieces of it, by ascending id. */
  offers: z.array(ConfigName),
});
export type PricedLine = z.infer<typeof PricedLine>;

/** An offer that was applied to a cart, and what came off by it. */
export const AppliedOffer = z.strictObject({ offerId: ConfigName, discountMinor: PriceMinor });
export type AppliedOffer = z.infer<typeof AppliedOffer>;

/** A cart with what each line and all of them cost, exact to the minor unit: every sum of lines is the cart's. */
export const PricedCart = z.strictObject({
  currency: Currency,
  /** One for each product, by ascending id. */
  lines: z.array(PricedLine),
  listMinor: PriceMinor,
  discountMinor: PriceMinor,
  totalMinor: PriceMinor,
  freeShipping: z.boolean(),
  offers: z.array(AppliedOffer),
});
export type PricedCart = z.infer<typeof PricedCart>;
