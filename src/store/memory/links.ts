import type { Database } from '../database.ts';
import type { Word } from './shown.ts';

/** Which customer an anonymous id was last seen with. */
export interface ShopperLink {
  readonly anonymousId: string;
  readonly customerId: string;
  /** Only a browser said so. */
  readonly claimed: boolean;
}

/** Keeps links; what a browser claims never replaces what a server said. */
export async function keepLinks(db: Database, links: readonly ShopperLink[]): Promise<void> {
  // One statement may touch a row once: the last word on an anonymous id counts, a server's before a browser's.
  const latest = new Map<string, ShopperLink>();
  for (const link of links)
    if (!link.claimed || (latest.get(link.anonymousId)?.claimed ?? true)) latest.set(link.anonymousId, link);
  if (latest.size === 0) return;
  const rows = [...latest.values()].sort((a, b) => (a.anonymousId < b.anonymousId ? -1 : 1));
  await db.pool.query({
    name: 'keep-links',
    text: `insert into shopper_links as known (anonymous_id, customer_id, claimed)
      select * from unnest($1::text[], $2::text[], $3::boolean[])
      on conflict (anonymous_id) do update set customer_id = excluded.customer_id, claimed = excluded.claimed, seen_at = now()
      where (known.customer_id, known.claimed) is distinct from (excluded.customer_id, excluded.claimed)
        and (known.claimed or not excluded.claimed)`,
    values: [
      rows.map(({ anonymousId }) => anonymousId),
      rows.map(({ customerId }) => customerId),
      rows.map(({ claimed }) => claimed),
    ],
  });
}

/** Links that were made or changed after that instant, about `most` of them in that order. */
export async function linksSince(db: Database, seenAfter: number, most: number): Promise<Word<ShopperLink>[]> {
  const { rows } = await db.pool.query<Word<ShopperLink>>({
    name: 'links-since',
    text: `select anonymous_id as "anonymousId", customer_id as "customerId", claimed, extract(epoch from seen_at)::float8 as "receivedAt"
      from shopper_links where seen_at > to_timestamp($1) and seen_at <= now() - interval '2 seconds'
      order by seen_at fetch first $2 rows with ties`,
    values: [seenAfter, most],
  });
  return rows;
}

/** The instant after which the latest links were made, `most` of them, in seconds since 1970. */
export async function linksFrom(db: Database, most: number): Promise<number> {
  const { rows } = await db.pool.query<{ at: number }>({
    text: `select extract(epoch from seen_at)::float8 as at from shopper_links order by seen_at desc offset $1 limit 1`,
    values: [most],
  });
  return rows[0]?.at ?? 0;
}
