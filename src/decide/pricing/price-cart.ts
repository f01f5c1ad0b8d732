import type { AppliedOffer, CartLine, Currency, PricedCart, PricedLine, ProductId } from '../../domain/index.ts';
import { canonicalJson } from '../../lib/index.ts';
import { applyGift, applyToCart, applyToPieces, applyToSets, type Outcome, type Till } from './apply-deal.ts';
import type { ChosenDeal, ShopPrice, WhyNot } from './chosen-deal.ts';
import { type Pile, sumOf } from './piles.ts';

/** A cart, what its products cost in the shop, and the deals that were chosen for it. */
export interface PriceCartInput {
  /** A product may stand in several lines: they are one. */
  readonly cart: readonly CartLine[];
  /** Every product of the cart. */
  readonly prices: readonly ShopPrice[];
  readonly currency: Currency;
  readonly deals: readonly ChosenDeal[];
}

/** A deal that was not applied, and why. */
export interface NotApplied {
  readonly deal: ChosenDeal;
  readonly whyNot: WhyNot;
}

/** What a cart costs, and what was not applied to it. */
export interface Priced {
  readonly cart: PricedCart;
  readonly notApplied: readonly NotApplied[];
}

/**
 * What a cart costs with the deals chosen for it, exact to the minor unit. First come deals on products, then gifts, then what comes off
 * everything together; among these the higher priority first, then the smaller id, so the order of lines and of deals changes
 * nothing. Thresholds are reached by what goods cost in the shop, gifts apart, whatever comes off them. No line is ever negative, none
 * goes below the floor of a deal that took it, and what lines cost adds up to what the cart costs.
 */
export function priceCart({ cart, prices, currency, deals }: PriceCartInput): Priced {
  const known = new Map(prices.map((price) => [price.productId, price]));
  const priceOf = (productId: ProductId): ShopPrice => known.get(productId) ?? { productId, priceMinor: 0 };
  let piles = pilesOf(cart, priceOf);
  const notApplied: NotApplied[] = [];
  const applied: AppliedOffer[] = [];
  let freeShipping = false;
  for (const deal of deals.toSorted(inTurn)) {
    const foreign = deal.currency !== undefined && deal.currency !== currency;
    const outcome = foreign ? OTHER_CURRENCY : apply({ piles, priceOf, deal });
    if ('whyNot' in outcome) notApplied.push({ deal, whyNot: outcome.whyNot });
    else {
      applied.push({ offerId: deal.offerId, discountMinor: sumOf(piles) - sumOf(outcome.piles) });
      piles = outcome.piles;
      freeShipping ||= deal.effect.on === 'shipping';
    }
  }
  return { cart: { currency, ...summed(piles, priceOf), freeShipping, offers: merged(applied) }, notApplied };
}

const STAGES: Readonly<Record<ChosenDeal['effect']['on'], number>> = {
  pieces: 0,
  set: 0,
  gift: 1,
  cart: 2,
  shipping: 2,
  later: 2,
};

const OTHER_CURRENCY: Outcome = { whyNot: 'other_currency' };

function inTurn(a: ChosenDeal, b: ChosenDeal): number {
  return STAGES[a.effect.on] - STAGES[b.effect.on] || b.priority - a.priority || compare(keyOf(a), keyOf(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Whoever is of one name and priority stands in the order of its content, so that no order of a list shows. */
const keyOf = (deal: ChosenDeal): string => `${deal.offerId} ${canonicalJson(deal)}`;

function apply(till: Till): Outcome {
  const { effect } = till.deal;
  if (effect.on === 'pieces') return applyToPieces(till, effect);
  if (effect.on === 'set') return applyToSets(till, effect);
  if (effect.on === 'gift') {
    const outcome = applyGift(till, effect);
    return 'whyNot' in outcome || goodsOf(outcome.piles, till) >= effect.fromMinor ? outcome : BELOW;
  }
  if (goodsOf(till.piles, till) < effect.fromMinor) return BELOW;
  return effect.on === 'cart' ? applyToCart(till, effect) : { piles: till.piles };
}

/** What goods cost in the shop, gifts apart. */
function goodsOf(piles: readonly Pile[], { priceOf }: Till): number {
  return piles.reduce((sum, { productId, count, gift }) => sum + (gift ? 0 : count * priceOf(productId).priceMinor), 0);
}

const BELOW: Outcome = { whyNot: 'below_threshold' };

/** One pile for each product, by ascending id, however its pieces are spread over lines. */
function pilesOf(cart: readonly CartLine[], priceOf: (id: ProductId) => ShopPrice): readonly Pile[] {
  const counts = new Map<ProductId, number>();
  for (const { productId, quantity } of cart) counts.set(productId, (counts.get(productId) ?? 0) + quantity);
  return [...counts.keys()].sort().map((productId) => ({
    productId,
    count: counts.get(productId)!,
    priceMinor: priceOf(productId).priceMinor,
    floorMinor: 0,
    offers: [],
    alone: false,
    gift: false,
  }));
}

function summed(piles: readonly Pile[], priceOf: (id: ProductId) => ShopPrice) {
  const lines = [...Map.groupBy(piles, ({ productId }) => productId)]
    .map(([productId, own]) => lineOf(own, priceOf(productId)))
    .sort((a, b) => compare(a.productId, b.productId));
  const sum = (read: (line: PricedLine) => number): number => lines.reduce((total, line) => total + read(line), 0);
  return {
    lines,
    listMinor: sum(({ listMinor }) => listMinor),
    discountMinor: sum(({ discountMinor }) => discountMinor),
    totalMinor: sum(({ totalMinor }) => totalMinor),
  };
}

function lineOf(piles: readonly Pile[], { productId, priceMinor }: ShopPrice): PricedLine {
  const quantity = piles.reduce((sum, { count }) => sum + count, 0);
  const totalMinor = sumOf(piles);
  const listMinor = quantity * priceMinor;
  const offers = [...new Set(piles.flatMap((pile) => pile.offers))].sort();
  return { productId, quantity, priceMinor, listMinor, discountMinor: listMinor - totalMinor, totalMinor, offers };
}

/** An offer may have been chosen for several products: what it took off them is one sum. */
function merged(applied: readonly AppliedOffer[]): AppliedOffer[] {
  return [...Map.groupBy(applied, ({ offerId }) => offerId)]
    .map(([offerId, parts]) => ({ offerId, discountMinor: parts.reduce((sum, part) => sum + part.discountMinor, 0) }))
    .sort((a, b) => compare(a.offerId, b.offerId));
}
