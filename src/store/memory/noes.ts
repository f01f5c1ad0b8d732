import type { Strategy } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import type { NamedShopper, Word } from './shown.ts';

/** That somebody declined an offer or bought a product, as an event told. */
export interface NoRow extends NamedShopper {
  readonly kind: 'declined' | 'bought';
  readonly productId: string;
  /** Milliseconds since 1970; no event is later than word of it. */
  readonly at: number;
  /** How the decision that the event names had found the product, where it did. */
  readonly strategy: Strategy | null;
}

/** An event without a shopper is about whoever its decision was made for. Products that the shop does not know cannot be offered. */
const NOES = `
  select e.kind, e.product_id as "productId", round(extract(epoch from least(e.at, e.received_at)) * 1000)::float8 as at,
    case when nameless then d.customer_id else e.customer_id end as "customerId",
    case when nameless then d.anonymous_id else e.anonymous_id end as "anonymousId",
    case when nameless then coalesce((d.request->'shopper'->>'claimed')::boolean, false) else e.claimed end as claimed,
    (select offer->>'strategy' from jsonb_array_elements(d.offers) as offer where offer->>'productId' = e.product_id limit 1) as strategy,
    extract(epoch from e.received_at)::float8 as "receivedAt"
  from events e
    join products p on p.id = e.product_id
    left join decisions d on d.id = e.decision_id,
    lateral (select e.customer_id is null and e.anonymous_id is null as nameless) as named
  where e.kind in ('declined', 'bought')`;

/** What somebody declined or bought, of which word came after that instant: about `most` rows in the order in which it came. */
export async function noesSince(db: Database, receivedAfter: number, most: number): Promise<Word<NoRow>[]> {
  const { rows } = await db.pool.query<Word<NoRow>>({
    name: 'noes-since',
    text: `${NOES} and e.received_at > to_timestamp($1) and e.received_at <= now() - interval '2 seconds'
      order by e.received_at fetch first $2 rows with ties`,
    values: [receivedAfter, most],
  });
  return rows;
}

/** The same of some events. */
export async function noesOf(db: Database, eventIds: readonly string[]): Promise<NoRow[]> {
  const { rows } = await db.pool.query<NoRow>({
    name: 'noes-of',
    text: `${NOES} and e.id = any($1)`,
    values: [eventIds],
  });
  return rows;
}
