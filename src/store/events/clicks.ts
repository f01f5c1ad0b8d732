import { CLICK_KINDS } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** What counts as a click of somebody, with the shopper who made it and when; no click is later than word of it. */
export const CLICKS = `
  select product_id, received_at, least(at, received_at) as at,
    case when anonymous_id is null then 'c' || customer_id else 'a' || anonymous_id end as shopper
  from events
  where kind in (${CLICK_KINDS.map((kind) => `'${kind}'`).join()}) and (anonymous_id is not null or customer_id is not null)`;

/** A click as somebody reported it. */
export interface Click {
  readonly shopper: string;
  readonly productId: string;
  /** Seconds since 1970, as is when word of it came. */
  readonly at: number;
  readonly receivedAt: number;
}

/** Events are stored in one statement each; what takes longer than this is read when everything is learned anew. */
const SETTLED = `now() - interval '2 seconds'`;

/**
 * Clicks of which word came after that instant (seconds since 1970), in the order in which it came: about `most` of them
 * and none twice, if the next call begins where the last of these came in.
 */
export async function clicksSince(db: Database, receivedAfter: number, most: number): Promise<Click[]> {
  const { rows } = await db.pool.query<Click>({
    name: 'clicks-since',
    text: `select shopper, product_id as "productId", extract(epoch from at)::float8 as at,
        extract(epoch from received_at)::float8 as "receivedAt"
      from (${CLICKS}) c where received_at > to_timestamp($1) and received_at <= ${SETTLED}
      order by received_at fetch first $2 rows with ties`,
    values: [receivedAfter, most],
  });
  return rows.sort((a, b) => a.receivedAt - b.receivedAt || a.at - b.at);
}
