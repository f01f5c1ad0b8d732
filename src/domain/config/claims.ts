import { z } from 'zod';
import { ClaimKind } from '../claim.ts';
import { Locale } from '../locale.ts';
import { FEW_PIECES } from '../product-past.ts';
import { text } from '../text.ts';
import { ConfigName } from './config-id.ts';
import { ProductSelector } from './product-selector.ts';
import { When } from './when.ts';

const Orders = z.int().min(1).max(1_000_000);
const Names = z.array(text(100)).max(50);

/** Which claims are made with an offer, from which figures on, and how many at most. */
export const ClaimsSection = z
  .strictObject({
    /** Tried in this order; a kind that is missing is never claimed. */
    kinds: z
      .array(ClaimKind)
      .refine((list) => new Set(list).size === list.length, 'names a kind twice')
      .default([...ClaimKind.options]),
    /** At most so many with one offer. */
    most: z.int().min(0).max(ClaimKind.options.length).default(2),
    /** An end further ahead than so many days is no news. */
    endsAt: z.strictObject({ mostDays: z.int().min(1).max(60).default(14) }).prefault({}),
    onlyLeft: z.strictObject({ mostPieces: z.int().min(1).max(FEW_PIECES).default(5) }).prefault({}),
    saving: z.strictObject({ leastRate: z.number().min(0.01).max(1).default(0.05) }).prefault({}),
    rating: z
      .strictObject({
        leastAverage: z.number().min(0).max(5).default(4),
        leastCount: z.int().min(1).max(1_000_000).default(5),
      })
      .prefault({}),
    boughtThisWeek: z.strictObject({ leastOrders: Orders.default(10) }).prefault({}),
    boughtTogether: z.strictObject({ leastOrders: Orders.default(10) }).prefault({}),
    /** How data sheets speak of batteries, and products of which the merchant says that they need some and come without. */
    needsBatteries: z
      .strictObject({
        /** Attributes that say whether some are needed. */
        needed: Names.default(['batteries needed', 'batteries required', 'needs batteries']),
        /** Attributes that say which ones are. */
        which: Names.default(['batteries', 'battery type', 'battery size']),
        /** Attributes that say whether they come with it. */
        included: Names.default(['batteries included']),
        products: ProductSelector.optional(),
      })
      .prefault({}),
  })
  .prefault({});
export type ClaimsSection = z.infer<typeof ClaimsSection>;

/** What the merchant says of products: what is good about them, or what is missed or risked without them. */
export const ClaimText = z.strictObject({
  id: ConfigName,
  note: text(500).optional(),
  enabled: z.boolean().default(true),
  when: When.optional(),
  kind: z.enum(['benefit', 'missed']),
  products: ProductSelector,
  /** The sentence by language; a shopper of another language is told nothing. */
  says: z
    .record(Locale, text(200))
    .refine((languages) => Object.keys(languages).length > 0, 'says nothing: write it in one language at least'),
});
export type ClaimText = z.infer<typeof ClaimText>;
