import { z } from 'zod';
import { ConfigName } from './config/config-id.ts';
import { Claim } from './claim.ts';
import { Comparison } from './comparison.ts';
import { Shopper } from './customer.ts';
import { Deal, Reward } from './deal.ts';
import { DecisionId, ProductId, SnapshotId } from './ids.ts';
import { Country, Locale } from './locale.ts';
import { Currency, PriceMinor } from './money.ts';
import { Placement, Strategy } from './placement.ts';
import { CategoryPath } from './product.ts';

/** So many pieces of a product in the cart. */
export const CartLine = z.strictObject({ productId: ProductId, quantity: z.int().min(1).max(10_000_000).default(1) });
export type CartLine = z.infer<typeof CartLine>;

/** What a shop asks at one moment: what should this shopper be offered here? */
export const DecisionRequest = z.strictObject({
  placement: Placement,
  shopper: Shopper.extend({
    /** The customer id is a browser's word, which anybody can write: it is counted, and nothing that the customer did is read. */
    claimed: z.literal(true).optional(),
  }).optional(),
  /** The product that the shopper looks at. */
  productId: ProductId.optional(),
  /** The category that the shopper looks through, as the paths of its products begin. */
  categoryPath: CategoryPath.optional(),
  cart: z.array(CartLine).max(10_000).default([]),
  /** What this visitor looked at in this session, oldest first; the page remembers it, so no cookie is needed. */
  viewed: z.array(ProductId).max(50).optional(),
  /** What other placements of this page offer already: it is not offered again, and it counts towards what one page may offer. */
  onPage: z.array(ProductId).max(100).optional(),
  locale: Locale.optional(),
  /** Offers priced in another currency are left out: we never convert a price. */
  currency: Currency.optional(),
  country: Country.optional(),
  /** How many offers there is room for. */
  slots: z.int().min(1).max(20).optional(),
  /** Only this strategy; absent, the placement's own order. */
  strategy: Strategy.optional(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** One attribute in which a better product differs from the chosen one. */
export const Difference = z.strictObject({
  name: z.string(),
  from: z.string().optional(),
  to: z.string(),
});
export type Difference = z.infer<typeof Difference>;

/** Name of the difference in what one piece costs, by which a bigger pack may be an upgrade: "0.33 each instead of 0.42". */
export const PRICE_EACH = 'each';

/** What a ranking is of: products of a category, or orders of a country or a segment; of everything where nothing is said. */
const Within = z.strictObject({
  categoryPath: CategoryPath.optional(),
  country: Country.optional(),
  segment: z.string().optional(),
});
/** One of them at most. */
export type Within = z.infer<typeof Within>;

/** The numbers behind an offer, so that anyone can check it. Rates and shares are 0-1. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bought_together'),
    /** The product of the request that speaks loudest for the offer. */
    withProductId: ProductId,
    /** Orders that hold both, each in any of its variants. */
    together: z.int(),
    /** Orders that hold the product of the request, in any of its variants. */
    of: z.int(),
    /** together / of. */
    shareRate: z.number(),
    /** How many times likelier than without it. */
    lift: z.number(),
    /** How many products of the request speak for the offer. */
    supporters: z.int(),
  }),
  z.strictObject({
    kind: z.literal('upgrade'),
    fromProductId: ProductId,
    fromPriceMinor: PriceMinor,
    extraMinor: PriceMinor,
    extraRate: z.number(),
    differences: z.array(Difference),
  }),
  z.strictObject({
    kind: z.literal('viewed_next'),
    /** The product that this visitor looked at last of those that speak for the offer. */
    afterProductId: ProductId,
    /** How many of the latest `of` sessions that hold that product hold this one too, before it or after it. */
    sessions: z.int(),
    of: z.int(),
    /** How many times likelier than in any session. */
    lift: z.number(),
  }),
  z.strictObject({
    kind: z.literal('buy_again'),
    /** How often this customer bought it, a day apart or more, in the last 100 orders. */
    times: z.int(),
    lastAt: z.iso.datetime(),
    /** Whole days from then until now. */
    daysSince: z.int(),
    /** Mean days between this customer's purchases of it; absent where there was but one. */
    everyDays: z.int().optional(),
    /** Days within which half of such customers who buy it again have done so. */
    usualDays: z.int(),
    /** A tenth of such customers have bought it again by then. */
    dueFromOn: z.iso.date(),
    /** Nine tenths of those who have waited as long as this one and buy it again will have done so by then. */
    dueToOn: z.iso.date(),
    /** Chance that this customer buys it within the next `withinDays` days. */
    chance: z.number(),
    withinDays: z.int(),
  }),
  z.strictObject({
    kind: z.literal('customers_like_you'),
    /** How many of the `of` customers whose purchases are most like this one's bought it, in the last 100 orders of each. */
    customers: z.int(),
    of: z.int(),
    /** How many times likelier than of any customer. */
    lift: z.number(),
  }),
  z.strictObject({
    kind: z.literal('filler'),
    /** The offer of the configuration that the cart reaches with one piece of it. */
    offerId: ConfigName,
    fromMinor: PriceMinor,
    /** What the cart lacks before. */
    missingMinor: PriceMinor,
    /** By how much the cart is above after. */
    overMinor: PriceMinor,
  }),
  z.strictObject({ kind: z.literal('similar'), toProductId: ProductId, similarity: z.number() }),
  z.strictObject({
    kind: z.literal('trending'),
    soldLately: z.int(),
    soldBefore: z.int(),
    ...Within.shape,
  }),
  /** The rule, the list or the offer of the shop's configuration that chose it. */
  z.strictObject({ kind: z.literal('manual'), chosenBy: ConfigName }),
  z.strictObject({ kind: z.literal('bestsellers'), orders: z.int(), rank: z.int(), ...Within.shape }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** One product that is worth offering now, why, and how sure we are. */
export const Offer = z.strictObject({
  productId: ProductId,
  title: z.string(),
  priceMinor: PriceMinor,
  currency: Currency,
  /** The price that it was lowered from: the lowest of the 30 days before, where that is known. */
  compareAtMinor: PriceMinor.optional(),
  imageUrl: z.string().optional(),
  url: z.string().optional(),
  brand: z.string().optional(),
  /** What it costs with an offer of the merchant's, where one holds. */
  deal: Deal.optional(),
  strategy: Strategy,
  /** One true sentence, in the language of the request where we speak it. */
  reason: z.string(),
  evidence: Evidence,
  /** What else is true of it and worth saying, computed at this moment; absent where there is nothing. */
  claims: z.array(Claim).optional(),
  /** Upgrades only: side by side with what it would replace, where both say something to compare. */
  comparison: Comparison.optional(),
  /** 0-1: how sure we are that the relation is real, not how likely a sale is. */
  confidence: z.number().min(0).max(1),
});
export type Offer = z.infer<typeof Offer>;

/** A product that was found and then left out, with the id of the rule and its words for merchants. */
export const Dropped = z.strictObject({ productId: ProductId, rule: z.string(), why: z.string() });
export type Dropped = z.infer<typeof Dropped>;

/** What to offer, or why nothing is worth offering. Exactly one of `offers` filled and `silence` present holds. */
export const Decision = z.strictObject({
  id: DecisionId,
  at: z.iso.datetime(),
  placement: Placement,
  for: z.array(ProductId),
  offers: z.array(Offer),
  silence: z.string().optional(),
  /** What the cart earns or could earn, the nearest first; absent where the merchant offers no such thing here. */
  rewards: z.array(Reward).optional(),
  snapshotId: SnapshotId.optional(),
});
export type Decision = z.infer<typeof Decision>;
