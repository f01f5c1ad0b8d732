import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What is remembered of shoppers: word that comes in is found by when it came, and how each decision treated its shopper is kept. */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table decisions add column arm jsonb, add column withheld jsonb, add column server text,
     add column received_at timestamptz not null default now()`,
  // What was shown to somebody, and nothing else: most decisions of a shop that nobody visits are not in it.
  `create index decisions_shown on decisions (received_at)
     where offers <> '[]'::jsonb and (customer_id is not null or anonymous_id is not null)`,
  `alter table events add column claimed boolean not null default false`,
  `create index events_of_noes on events (received_at) where kind in ('declined', 'bought')`,
  `alter table orders add column received_at timestamptz not null default now()`,
  `create index orders_by_word on orders (received_at, number) where customer is not null`,
  // Which customer an anonymous id was last seen with; claimed where only a browser said so.
  `create table shopper_links (
    anonymous_id text collate "C" primary key,
    customer_id text not null,
    claimed boolean not null,
    seen_at timestamptz not null default now()
  )`,
  `create index shopper_links_by_word on shopper_links (seen_at)`,
];
