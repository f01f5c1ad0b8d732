import type { Placement } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** Whom a decision or an event names, as it is kept. */
export interface NamedShopper {
  readonly customerId: string | null;
  readonly anonymousId: string | null;
  /** The customer is a browser's word. */
  readonly claimed: boolean;
}

/** Offers that somebody was shown at one moment, or at several of one day. */
export interface ShownRow extends NamedShopper {
  readonly placement: Placement;
  /** Milliseconds since 1970: of the latest moment. */
  readonly at: number;
  readonly moments: number;
  /** Offers of the latest moment. */
  readonly offers: number;
}

/** A row of word that came in, with when it came: seconds since 1970 by the database's clock. */
export type Word<T> = T & { readonly receivedAt: number };

const WHO = `customer_id as "customerId", anonymous_id as "anonymousId", coalesce((request->'shopper'->>'claimed')::boolean, false) as claimed`;
const SHOWN = `offers <> '[]'::jsonb and (customer_id is not null or anonymous_id is not null)`;

/** What other servers than this one have shown, of which word came after that instant: about `most` rows in the order in which it came. */
export async function shownSince(
  db: Database,
  { receivedAfter, exceptServer, most }: { receivedAfter: number; exceptServer: string; most: number },
): Promise<Word<ShownRow>[]> {
  const { rows } = await db.pool.query<Word<ShownRow>>({
    name: 'shown-since',
    text: `select ${WHO}, placement, round(extract(epoch from at) * 1000)::float8 as at, 1 as moments, jsonb_array_length(offers) as offers,
        extract(epoch from received_at)::float8 as "receivedAt"
      from decisions where ${SHOWN} and received_at > to_timestamp($1) and received_at <= now() - interval '2 seconds'
        and server is distinct from $2
      order by received_at fetch first $3 rows with ties`,
    values: [receivedAfter, exceptServer, most],
  });
  return rows;
}

const AT_ONCE = 10_000;

/** What was shown between two instants (seconds since 1970), one row for each shopper, placement and day, handed over in batches. */
export async function shownByDay(
  db: Database,
  { from, until }: { from: number; until: number },
  take: (rows: ShownRow[]) => void,
): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query('begin read only');
    await client.query(
      `declare shown no scroll cursor for
       select ${WHO}, placement, round(extract(epoch from max(at)) * 1000)::float8 as at, count(*)::int as moments, 0 as offers
       from decisions where ${SHOWN} and received_at > to_timestamp($1) and received_at <= to_timestamp($2)
       group by 1, 2, 3, placement, date_trunc('day', at, 'UTC') order by max(at)`,
      [from, until],
    );
    for (let more = true; more;) {
      const { rows } = await client.query<ShownRow>(`fetch ${AT_ONCE} from shown`);
      take(rows);
      more = rows.length === AT_ONCE;
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
