import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { ProductId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';

/** The kinds of claims, in the order in which they are tried unless the merchant wants another. */
export const ClaimKind = z.enum([
  'needs_batteries',
  'ends_at',
  'only_left',
  'saving',
  'rating',
  'bought_this_week',
  'bought_together',
  'benefit',
  'missed',
]);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** One true sentence to the shopper. */
const Text = z.string();

/** A statement to the shopper about what is offered, with what it was computed from at that moment. */
export const Claim = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('needs_batteries'),
    text: Text,
    evidence: z.strictObject({
      /** Which ones, as the product's data sheet says it. */
      which: z.string().optional(),
      /** A product of the shop that is the part that it needs, where that was learned. */
      partId: ProductId.optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('ends_at'),
    text: Text,
    evidence: z.strictObject({ offerId: ConfigName, endsAt: z.iso.datetime() }),
  }),
  z.strictObject({
    kind: z.literal('only_left'),
    text: Text,
    /** `toldAt`: when the shop told that so many pieces are left. */
    evidence: z.strictObject({ pieces: z.int(), toldAt: z.iso.datetime() }),
  }),
  z.strictObject({
    kind: z.literal('saving'),
    text: Text,
    evidence: z.strictObject({
      /** The lowest price of the 30 days before it was lowered. */
      priorMinor: PriceMinor,
      savedMinor: PriceMinor,
      /** savedMinor / priorMinor. */
      savedRate: z.number(),
      currency: Currency,
      loweredAt: z.iso.datetime(),
    }),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    text: Text,
    evidence: z.strictObject({ average: z.number(), count: z.int() }),
  }),
  z.strictObject({
    kind: z.literal('bought_this_week'),
    text: Text,
    /** At least so many orders of the last `days` days held the product. */
    evidence: z.strictObject({ orders: z.int(), days: z.int() }),
  }),
  z.strictObject({
    kind: z.literal('bought_together'),
    text: Text,
    /** At least so many orders of the last `days` days held both, each in any of its variants. */
    evidence: z.strictObject({ withProductId: ProductId, orders: z.int(), days: z.int() }),
  }),
  z.strictObject({
    kind: z.literal('benefit'),
    text: Text,
    /** The text of the configuration that says it. */
    evidence: z.strictObject({ textId: ConfigName }),
  }),
  z.strictObject({
    kind: z.literal('missed'),
    text: Text,
    evidence: z.strictObject({ textId: ConfigName }),
  }),
]);
export type Claim = z.infer<typeof Claim>;
