import { endOf, type OfferDefinition, type OfferKind, Placement, type ShopConfig } from '../../domain/index.ts';
import { holds } from '../merchant/holds.ts';
import type { Moment } from '../moment.ts';

/** Where an offer stands whose condition names no placement; everywhere where nothing is said. */
const USUAL: Readonly<Partial<Record<OfferKind, readonly Placement[]>>> = {
  order_bump: ['checkout'],
  free_gift: ['cart', 'add_to_cart', 'checkout', 'abandoned_cart_email'],
  free_shipping_threshold: ['cart', 'add_to_cart', 'checkout', 'abandoned_cart_email'],
  spend_reward: ['cart', 'add_to_cart', 'checkout', 'abandoned_cart_email'],
  next_order_coupon: ['thank_you', 'shipment_email', 'follow_up_email', 'tracking_page'],
};

type AtPlacements = ReadonlyMap<Placement, readonly OfferDefinition[]>;

/** By the list itself, which what an experiment changes leaves as it is. */
const books = new WeakMap<ShopConfig['offers'], AtPlacements>();

const heldAt = new WeakMap<Moment, readonly OfferDefinition[]>();

/** The offers that hold at a moment, the higher priority first, then the smaller id; looked through once. */
export function offersAt(moment: Moment): readonly OfferDefinition[] {
  let held = heldAt.get(moment);
  if (held === undefined) {
    held = [...holding(moment)];
    heldAt.set(moment, held);
  }
  return held;
}

function* holding(moment: Moment): Generator<OfferDefinition, void, void> {
  const { config, request, at, usedUp } = moment;
  let book = books.get(config.offers);
  if (book === undefined) {
    book = bookOf(config.offers);
    books.set(config.offers, book);
  }
  const { customerId, anonymousId } = request.shopper ?? {};
  for (const offer of book.get(request.placement) ?? []) {
    // Whose uses are counted must be known.
    if (offer.usesPerShopper !== undefined && customerId === undefined && anonymousId === undefined) continue;
    if (usedUp.includes(offer.id)) continue;
    if (offer.kind === 'limited_time' && at >= endOf(offer)!) continue;
    if (holds(offer.when, moment)) yield offer;
  }
}

function bookOf(offers: ShopConfig['offers']): AtPlacements {
  const book = new Map<Placement, OfferDefinition[]>();
  const enabled = offers.filter((offer) => offer.enabled);
  for (const offer of enabled.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)))
    for (const placement of offer.when?.placements ?? USUAL[offer.kind] ?? Placement.options) {
      const list = book.get(placement) ?? [];
      list.push(offer);
      book.set(placement, list);
    }
  return book;
}
