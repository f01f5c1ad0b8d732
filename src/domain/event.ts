import { z } from 'zod';
import { DecisionId, EventId, OrderId, ProductId } from './ids.ts';
import { Shopper } from './customer.ts';
import { Instant } from './instant.ts';

/** What a shopper did with an offer; `viewed` is for products in general: somebody opened the product's page. */
export const EventKind = z.enum(['shown', 'clicked', 'added', 'bought', 'declined', 'viewed']);
export type EventKind = z.infer<typeof EventKind>;

/**
 * What a shopper did with an offer that we showed, or that a product's page was viewed, however the shopper came there. The
 * same id is one event for ever, however often it is sent. An event without a decision is kept, but earns no offer any credit.
 */
export const OfferEvent = z.strictObject({
  id: EventId,
  decisionId: DecisionId.optional(),
  productId: ProductId,
  kind: EventKind,
  at: Instant,
  shopper: Shopper.optional(),
  /** The order in which it was bought; only a server key may report one. */
  orderId: OrderId.optional(),
});
export type OfferEvent = z.infer<typeof OfferEvent>;
