import { z } from 'zod';
import { ProductId, SnapshotId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';

/** Products that sell together as a set, with today's prices and what the price of the set can bear. */
export const Bundle = z.strictObject({
  products: z.array(
    z.strictObject({
      productId: ProductId,
      title: z.string(),
      priceMinor: PriceMinor.optional(),
      currency: Currency.optional(),
    }),
  ),
  /** Orders that hold all of them, each in any of its variants; orders that are long as a wholesaler's left out. */
  orders: z.int(),
  /** Orders that were expected to: of two products by chance, of more by what their pairs explain. */
  expected: z.number(),
  /** orders / expected. */
  lift: z.number(),
  /** 0-1: how sure we are that they belong together. */
  confidence: z.number(),
  /** Of all of them, where each has one, in one currency. */
  priceMinor: PriceMinor.optional(),
  currency: Currency.optional(),
  /**
   * How much may come off: half of what the shop earns on all but the dearest, which the set brings in besides. Absent where
   * a cost is not known.
   */
  mostDiscountMinor: PriceMinor.optional(),
  /** Why it would not be offered at this moment, in words for merchants; absent where it would be. */
  withheld: z.string().optional(),
});
export type Bundle = z.infer<typeof Bundle>;

/** Bundles of a product or of the whole shop, best first. */
export const BundleList = z.strictObject({
  productId: ProductId.optional(),
  bundles: z.array(Bundle),
  snapshotId: SnapshotId,
});
export type BundleList = z.infer<typeof BundleList>;
