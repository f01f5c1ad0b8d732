import type { OfferEvent } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/**
 * Appends events in one durable statement and answers how many were new. An id that is known already, from this batch or
 * from years ago, is left as it is. Where a browser reports them, the customers that they name are only claimed.
 */
export async function appendEvents(
  db: Database,
  events: readonly OfferEvent[],
  { claimed = false }: { claimed?: boolean } = {},
): Promise<number> {
  const column = <T>(read: (event: OfferEvent) => T | undefined) => events.map((event) => read(event) ?? null);
  const { rowCount } = await db.pool.query({
    name: 'append-events',
    text: `insert into events (id, decision_id, product_id, kind, at, customer_id, anonymous_id, order_id, claimed)
      select *, $9::boolean
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[])
      on conflict (id) do nothing`,
    values: [
      column((event) => event.id),
      column((event) => event.decisionId),
      column((event) => event.productId),
      column((event) => event.kind),
      column((event) => event.at),
      column((event) => event.shopper?.customerId),
      column((event) => event.shopper?.anonymousId),
      column((event) => event.orderId),
      claimed,
    ],
  });
  return rowCount ?? 0;
}
