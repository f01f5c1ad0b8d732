import { createHash } from 'node:crypto';
import type { DecisionId, OfferEvent, ProductId } from '../domain/index.ts';
import { recordEvents, type Recorded } from './record-events.ts';
import type { Serving } from './serving/serving.ts';

/** Which offers a shopper refused. */
export interface DeclinedOffers {
  readonly decisionId: DecisionId;
  readonly productIds: readonly ProductId[];
  /** Whoever refused; without it, whoever the decision was made for. */
  readonly shopper?: OfferEvent['shopper'];
}

/** Records that a shopper refused offers of a decision: once, however often it is told. */
export function declineOffers(
  serving: Serving,
  { decisionId, productIds, shopper }: DeclinedOffers,
  options: { claimed: boolean },
): Promise<Recorded> {
  const at = new Date(serving.context.now()).toISOString();
  const events = [...new Set(productIds)].map((productId): OfferEvent => {
    const whose = JSON.stringify([decisionId, productId, shopper?.customerId, shopper?.anonymousId]);
    const id = `declined-${createHash('sha256').update(whose).digest('base64url')}`;
    return { id, decisionId, productId, kind: 'declined', at, ...(shopper && { shopper }) };
  });
  return recordEvents(serving, events, options);
}
