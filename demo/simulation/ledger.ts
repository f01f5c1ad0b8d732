import type { SimulatedOrder } from '../../src/domain/index.ts';
import type { BasketLine } from '../history/basket.ts';
import type { Place } from '../shoppers/places.ts';

/** A line of the cart; `offered` where it is there because of an offer, with the id that was offered. */
export interface CartedLine extends BasketLine {
  readonly offered?: string;
  /** It will come back: the wrong size, or it does not fit what stands at home. */
  readonly returns: boolean;
}

/** Chance to send back what does not fit: as in the history. */
export const SENDS_BACK = 0.85;
/** What picking, packing and taking a parcel to the post costs, beside its postage. */
const HANDLING_MINOR = 250;
/** What a piece that comes back costs: its way home and a look at it. */
const TAKING_BACK_MINOR = 400;

/** Goods of the cart, as they are priced. */
export function goodsOf(lines: readonly CartedLine[]): number {
  return lines.reduce((sum, { article, quantity }) => sum + (article.product.priceMinor ?? 0) * quantity, 0);
}

/**
 * The order of a cart and what it earns: what comes back earns nothing and costs its way. Who pays for shipping pays what
 * it costs; where it travels free, to a place, the shop pays.
 */
export function ledgerOf(lines: readonly CartedLine[], travelsFree: Place | undefined): SimulatedOrder {
  let marginMinor = -HANDLING_MINOR - (travelsFree?.shippingMinor ?? 0);
  for (const { article, quantity, returns } of lines) {
    const { priceMinor = 0, costMinor = 0 } = article.product;
    marginMinor += returns ? -TAKING_BACK_MINOR : (priceMinor - costMinor) * quantity;
  }
  return {
    productIds: lines.map(({ article }) => article.product.id),
    goodsMinor: goodsOf(lines),
    marginMinor,
    acceptedIds: lines.flatMap(({ offered }) => offered ?? []),
  };
}
