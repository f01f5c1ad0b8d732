import type { ProductId } from '../../domain/index.ts';
import type { ChosenDeal, ShopPrice } from './chosen-deal.ts';

/** So many pieces of one product, all at one price. */
export interface Pile {
  readonly productId: ProductId;
  readonly count: number;
  /** What a piece costs by what was applied so far. */
  readonly priceMinor: number;
  /** What a piece may not cost less than, by the strictest of the deals that took it. */
  readonly floorMinor: number;
  /** Offers that took it. */
  readonly offers: readonly string[];
  /** Taken by a deal that stands alone. */
  readonly alone: boolean;
  readonly gift: boolean;
}

/** Pieces that a deal takes, and all the others. */
export interface Taken {
  readonly taken: readonly Pile[];
  readonly rest: readonly Pile[];
  /** Pieces that were there and that the deal may not take, because another one stands alone on them or it does itself. */
  readonly closed: number;
}

/** What a division may be off by. */
const ROUNDING_ERROR = 1e-6;

/** Whether a deal may take pieces of a pile. */
export function isOpen({ alone, offers, gift }: Pile, deal: Pick<ChosenDeal, 'alone'>): boolean {
  return !gift && !alone && !(deal.alone && offers.length > 0);
}

/** Takes at most so many open pieces of a product, the dearest first. */
export function take(
  piles: readonly Pile[],
  { productId, most, deal }: { productId: ProductId; most: number; deal: ChosenDeal },
): Taken {
  const taken: Pile[] = [];
  const rest = piles.filter((pile) => pile.productId !== productId);
  let closed = 0;
  let left = most;
  const own = piles.filter((pile) => pile.productId === productId);
  for (const pile of own.toSorted((a, b) => b.priceMinor - a.priceMinor)) {
    const open = isOpen(pile, deal);
    if (!open) closed += pile.count;
    const count = open ? Math.min(left, pile.count) : 0;
    left -= count;
    if (count > 0) taken.push({ ...pile, count });
    if (count < pile.count) rest.push({ ...pile, count: pile.count - count });
  }
  return { taken, rest, closed };
}

/** A pile that a deal took, at another price. */
export function sold(pile: Pile, priceMinor: number, by: { deal: ChosenDeal; floorMinor: number }): Pile {
  return {
    ...pile,
    priceMinor,
    floorMinor: Math.max(pile.floorMinor, by.floorMinor),
    offers: pile.offers.includes(by.deal.offerId) ? pile.offers : [...pile.offers, by.deal.offerId],
    alone: by.deal.alone,
  };
}

/** What the piles cost together. */
export function sumOf(piles: readonly Pile[]): number {
  return piles.reduce((sum, { count, priceMinor }) => sum + count * priceMinor, 0);
}

/** What a piece may not cost less than by a deal. */
export function floorOf(
  { priceMinor, costMinor }: ShopPrice,
  { leastMarginRate }: Pick<ChosenDeal, 'leastMarginRate'>,
): number {
  if (costMinor === undefined) return leastMarginRate > 0 ? priceMinor : 0;
  // A product that is sold below its floor already is left as it is, not made dearer.
  return Math.min(priceMinor, Math.ceil(costMinor / (1 - leastMarginRate) - ROUNDING_ERROR));
}
