import { z } from 'zod';
import { ProductId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { Currency, PriceMinor } from '../money.ts';
import { Off, Percent, Rounding } from '../off.ts';
import { text } from '../text.ts';
import { ConfigName } from './config-id.ts';
import { ProductSelector } from './product-selector.ts';
import { When } from './when.ts';

const Times = z.int().min(1).max(1_000_000_000);
const Pieces = z.int().min(1).max(10_000_000);
const OffTotal = z.union([z.strictObject({ percent: Percent }), z.strictObject({ amountMinor: z.int().min(1) })]);

/** What every kind of offer has. Nothing in it can put a product into a cart: a shopper takes each by hand. */
const Common = {
  id: ConfigName,
  /** What shoppers may read of it, where the shop shows offers by name. */
  name: text(200).optional(),
  note: text(500).optional(),
  enabled: z.boolean().default(true),
  when: When.optional(),
  /** Whether it may take pieces that another offer has taken. */
  stacking: z.enum(['alone', 'together']).default('alone'),
  /** The higher one is applied first. */
  priority: z.int().min(-1_000).max(1_000).default(0),
  /** All amounts of the offer; it is not applied to a cart in another currency, and nothing is converted. */
  currency: Currency.optional(),
  rounding: Rounding.prefault({}),
  /** Least part of a price that must be left over the cost: nothing is sold below cost / (1 - rate). */
  leastMarginRate: z.number().min(0).max(0.99).default(0),
  /** What all redemptions together may take off. */
  budgetMinor: PriceMinor.optional(),
  usesPerShopper: Times.optional(),
  usesInAll: Times.optional(),
};

const AnyOffer = z.discriminatedUnion('kind', [
  /** A set of products, each as often as it stands here, that costs less together. */
  z.strictObject({ ...Common, kind: z.literal('bundle_price'), products: z.array(ProductId).min(2).max(6), off: Off }),
  /** Something small to take along at the checkout; so it is where `when` names no placements. */
  z.strictObject({
    ...Common,
    kind: z.literal('order_bump'),
    products: ProductSelector,
    off: Off,
    pieces: Pieces.default(1),
  }),
  /** `pieces`: of at most so many pieces of a product; of all of them where nothing is said. */
  z.strictObject({
    ...Common,
    kind: z.literal('percent_off'),
    products: ProductSelector,
    percent: Percent,
    pieces: Pieces.optional(),
  }),
  z.strictObject({
    ...Common,
    kind: z.literal('amount_off'),
    products: ProductSelector,
    amountMinor: z.int().min(1),
    pieces: Pieces.optional(),
  }),
  /** One piece of a product for nothing, from so much on. */
  z.strictObject({ ...Common, kind: z.literal('free_gift'), gift: ProductId, fromMinor: PriceMinor.default(0) }),
  /** `shippingMinor`: what the shop pays for it, counted against the budget. */
  z.strictObject({
    ...Common,
    kind: z.literal('free_shipping_threshold'),
    fromMinor: PriceMinor,
    shippingMinor: PriceMinor.default(0),
  }),
  /** Something off the whole cart, from so much on. */
  z.strictObject({ ...Common, kind: z.literal('spend_reward'), fromMinor: PriceMinor, off: OffTotal }),
  /** An offer with an end that is real: nothing of it is left a second after. */
  z.strictObject({
    ...Common,
    kind: z.literal('limited_time'),
    products: ProductSelector,
    off: Off,
    until: Instant,
    pieces: Pieces.optional(),
  }),
  /** A coupon for the next order: valid for so many days, for orders of at least `minimumMinor`; given from so much on. */
  z.strictObject({
    ...Common,
    kind: z.literal('next_order_coupon'),
    off: OffTotal,
    validDays: z.int().min(1).max(730),
    minimumMinor: PriceMinor.default(0),
    fromMinor: PriceMinor.default(0),
  }),
  /** Something cheaper for a shopper who said no to a product that `after` means. */
  z.strictObject({
    ...Common,
    kind: z.literal('downsell'),
    after: ProductSelector,
    products: ProductSelector,
    off: Off,
    pieces: Pieces.default(1),
  }),
]);

/** A deal that a merchant makes to shoppers, of one of ten kinds. There is no field by which anything could be taken for a shopper unasked. */
export const OfferDefinition = AnyOffer.superRefine((offer, context) => {
  if (offer.currency === undefined && namesAmount(offer))
    context.addIssue({ code: 'custom', path: ['currency'], message: 'is needed wherever the offer names an amount' });
});
export type OfferDefinition = z.infer<typeof OfferDefinition>;

/** The kinds of offers. */
export const OfferKind = z.enum([
  'bundle_price',
  'order_bump',
  'percent_off',
  'amount_off',
  'free_gift',
  'free_shipping_threshold',
  'spend_reward',
  'limited_time',
  'next_order_coupon',
  'downsell',
]);
export type OfferKind = z.infer<typeof OfferKind>;

/** When an offer ends, in milliseconds since 1970: the earlier of its own end and that of its condition; undefined where it does not. */
export function endOf(offer: OfferDefinition): number | undefined {
  const ends = [offer.kind === 'limited_time' ? offer.until : undefined, offer.when?.until];
  const times = ends.flatMap((end) => (end === undefined ? [] : [Date.parse(end)]));
  return times.length === 0 ? undefined : Math.min(...times);
}

function namesAmount(offer: z.infer<typeof AnyOffer>): boolean {
  const amounts = [
    offer.budgetMinor,
    'fromMinor' in offer && offer.fromMinor,
    'minimumMinor' in offer && offer.minimumMinor,
  ];
  if (offer.kind === 'amount_off' || ('off' in offer && !('percent' in offer.off))) return true;
  return amounts.some((amount) => typeof amount === 'number' && amount > 0);
}
