import type { Decision, DecisionRequest } from './decision.ts';
import type { EventKind, OfferEvent } from './event.ts';
import type { ProductId } from './ids.ts';
import type { Order } from './order.ts';
import type { Product } from './product.ts';

/** An order of a simulated shopper, with what it really earned. */
export interface SimulatedOrder {
  readonly productIds: readonly ProductId[];
  /** Goods as they were paid. */
  readonly goodsMinor: number;
  /** Goods less their cost, less what sending and taking back cost the shop. */
  readonly marginMinor: number;
  /** Products that are in it because an offer was accepted. */
  readonly acceptedIds: readonly ProductId[];
}

/** What a simulated shopper does next: asks on opening a page what is offered there, reacts to an offer, or orders. */
export type ShopperStep =
  | { readonly kind: 'ask'; readonly at: number; readonly request: DecisionRequest }
  | {
      readonly kind: 'react';
      readonly at: number;
      readonly decision: Decision;
      readonly productId: ProductId;
      readonly did: EventKind;
    }
  | { readonly kind: 'order'; readonly at: number; readonly order: SimulatedOrder };

/** A visit: steps in order of time; each `ask` is answered by the decision that was made. */
export type SimulatedVisit = Generator<ShopperStep, void, Decision | undefined>;

/** Somebody with needs, means and patience that only the simulation knows. Instants in milliseconds since 1970, UTC. */
export interface SimulatedShopper {
  /** When they come next; undefined where they do not. */
  readonly comesAt: number | undefined;
  /** Goes through the visit that is due. What happens in it moves `comesAt`. */
  visit(): SimulatedVisit;
}

/** A shop that was made up together with its shoppers, as something to try ways of offering on. */
export interface SimulatedShop {
  readonly products: readonly Product[];
  /** What the shop knows by the time the simulation begins. */
  readonly orders: Iterable<Order>;
  readonly views: Iterable<OfferEvent>;
  /** The shopper at a place, from 0, always in the state in which the simulation finds them. */
  readonly shopperAt: (place: number) => SimulatedShopper;
}
