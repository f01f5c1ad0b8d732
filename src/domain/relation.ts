import { z } from 'zod';
import { Offer } from './decision.ts';
import { ProductId, SnapshotId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';

/** How one product stands to another, as it was learned, with today's facts of the other one. */
export const Relation = z.strictObject({
  ...Offer.shape,
  priceMinor: PriceMinor.optional(),
  currency: Currency.optional(),
  /** Why it would not be offered at this moment, in words for merchants; absent where it would be. */
  withheld: z.string().optional(),
});
export type Relation = z.infer<typeof Relation>;

/** Everything that was learned about how one product stands to others, best first. */
export const Relations = z.strictObject({
  productId: ProductId,
  title: z.string(),
  /** Orders that held the product or a variant of it. */
  orders: z.int(),
  boughtTogether: z.array(Relation),
  upgrades: z.array(Relation),
  similar: z.array(Relation),
  snapshotId: SnapshotId,
});
export type Relations = z.infer<typeof Relations>;
