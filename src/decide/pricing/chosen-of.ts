import type { Off, OfferDefinition, ProductId } from '../../domain/index.ts';
import type { ChosenDeal, Effect } from './chosen-deal.ts';

/** What an offer gives: what its token promises, or what the configuration says now. */
export interface Terms {
  /** Products that it is given for; of a bundle the whole set. */
  readonly productIds: readonly ProductId[];
  readonly off?: Off | undefined;
}

/** An offer of the configuration as it is applied to a cart. */
export function chosenOf(offer: OfferDefinition, terms: Terms): ChosenDeal {
  return {
    offerId: offer.id,
    currency: offer.currency,
    priority: offer.priority,
    alone: offer.stacking === 'alone',
    rounding: offer.rounding,
    leastMarginRate: offer.leastMarginRate,
    effect: effectOf(offer, terms),
  };
}

/** What comes off by an offer; undefined where it gives something else. */
export function offOf(offer: OfferDefinition): Off | undefined {
  if (offer.kind === 'percent_off') return { percent: offer.percent };
  if (offer.kind === 'amount_off') return { amountMinor: offer.amountMinor };
  return 'off' in offer ? offer.off : undefined;
}

function effectOf(offer: OfferDefinition, { productIds, off = offOf(offer) }: Terms): Effect {
  switch (offer.kind) {
    case 'bundle_price':
      return { on: 'set', productIds, off: off! };
    case 'free_gift':
      return { on: 'gift', fromMinor: offer.fromMinor, productId: productIds[0] ?? offer.gift };
    case 'free_shipping_threshold':
      return { on: 'shipping', fromMinor: offer.fromMinor };
    case 'spend_reward':
      return { on: 'cart', fromMinor: offer.fromMinor, off: off! };
    case 'next_order_coupon':
      return { on: 'later', fromMinor: offer.fromMinor };
    default:
      return { on: 'pieces', productIds, off: off!, most: offer.pieces };
  }
}
