import type { AppliedOffer, CartLine, Currency, PricedCart, PricedLine, ProductId } from '../../domain/index.ts';
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
 * What a cart costs with the deals chosen for it, exact to the minor unit. First come deals on products; what is left of them decides
 * which thresholds are reached; then come gifts, and then what comes off everything together. Within each, the higher priority comes first,
 * then the smaller id, so the order of lines and of deals changes nothing. No line is ever negative, none goes below
 * the floor of a deal that took it, and what lines cost adds up to what the cart costs.
 */
export function priceCart({ cart, prices, currency, deals }: PriceCartInput): Priced {
  const known = new Map(prices.map((price) => [price.productId, price]));
  const priceOf = (productId: ProductId): ShopPrice => known.get(productId) ?? { productId, priceMinor: 0 };
  let piles = pilesOf(cart, priceOf);
  const notApplied: NotApplied[] = [];
  const applied: AppliedOffer[] = [];
  let freeShipping = false;
  for (const stage of STAGES) {
    const atStage = deals.filter(({ effect }) => stage.includes(effect.on)).toSorted(byPriority);
    const goodsMinor = sumOf(piles.filter(({ gift }) => !gift));
    for (const deal of atStage) {
      const outcome =
        deal.currency !== undefined && deal.currency !== currency
          ? OTHER_CURRENCY
          : apply({ piles, priceOf, deal }, goodsMinor);
      if ('whyNot' in outcome) notApplied.push({ deal, whyNot: outcome.whyNot });
      else {
        applied.push({ offerId: deal.offerId, discountMinor: sumOf(piles) - sumOf(outcome.piles) });
        piles = outcome.piles;
        freeShipping ||= deal.effect.on === 'shipping';
      }
    }
  }
  return { cart: { currency, ...summed(piles, priceOf), freeShipping, offers: merged(applied) }, notApplied };
}

const STAGES = [['pieces', 'set'], ['gift'], ['cart', 'shipping', 'later']];

const OTHER_CURRENCY: Outcome = { whyNot: 'other_currency' };

function byPriority(a: ChosenDeal, b: ChosenDeal): number {
  return b.priority - a.priority || compare(keyOf(a), keyOf(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ offerId, effect }: ChosenDeal): string => JSON.stringify([offerId, effect]);

function apply(till: Till, goodsMinor: number): Outcome {
  const { effect } = till.deal;
  if (effect.on === 'pieces') return applyToPieces(till, effect);
  if (effect.on === 'set') return applyToSets(till, effect);
  if (effect.on === 'gift') {
    const gift = till.priceOf(effect.productId).priceMinor;
    const goods = sumOf(till.piles.filter((pile) => !pile.gift)) - gift;
    const outcome = applyGift(till, effect);
    return 'piles' in outcome && goods < effect.fromMinor ? BELOW : outcome;
  }
  if (goodsMinor < effect.fromMinor) return BELOW;
  return effect.on === 'cart' ? applyToCart(till, effect) : { piles: till.piles };
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
