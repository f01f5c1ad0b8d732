import { z } from 'zod';
import { Bundle } from './bundle.ts';
import { Offer } from './decision.ts';
import { ProductId, SnapshotId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';
import { Because, RelationType } from './relation-type.ts';

/** What the type of a relation is told from. */
export const RelationBasis = z.strictObject({
  /** Orders that hold both, each in any of its variants. */
  together: z.int(),
  /** Orders that chance would bring both together in, in baskets as long as this shop's. */
  expected: z.number(),
  /** The attribute, or the word of a series, by which they belong together. */
  because: Because.optional(),
});
export type RelationBasis = z.infer<typeof RelationBasis>;

/** How one product stands to another, as it was learned, with today's facts of the other one. */
export const Relation = z.strictObject({
  ...Offer.shape,
  priceMinor: PriceMinor.optional(),
  currency: Currency.optional(),
  /** What it is to the product; absent where neither orders nor texts say so. */
  type: RelationType.optional(),
  /** What tells the type, beside the evidence. */
  basis: RelationBasis.optional(),
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
  /** Sets that hold it and sell together. */
  bundles: z.array(Bundle),
  snapshotId: SnapshotId,
});
export type Relations = z.infer<typeof Relations>;
