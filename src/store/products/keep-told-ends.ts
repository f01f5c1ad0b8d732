import type { Database } from '../database.ts';
import type { ToldEnd } from './read-pasts.ts';
import { PASTS_CHANNEL } from './write-pasts.ts';

/** Keeps ends of limited offers that shoppers were told of, each once, and lets every server hear of a new one. */
export async function keepToldEnds(db: Database, ends: readonly ToldEnd[]): Promise<void> {
  if (ends.length === 0) return;
  await db.pool.query(
    `with told as (
       insert into told_ends (product_id, ends_at)
       select distinct product_id, ends_at from unnest($1::text[], $2::timestamptz[]) as t (product_id, ends_at) order by 1, 2
       on conflict do nothing returning product_id
     )
     select pg_notify('${PASTS_CHANNEL}', '') from told limit 1`,
    [ends.map(({ productId }) => productId), ends.map(({ endsAt }) => new Date(endsAt))],
  );
}
