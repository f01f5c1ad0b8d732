import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Keys that sign offers, what was redeemed, and how often: rows that stay for ever, because a use counts for ever. An answer is kept as the
 * text that it was.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create table signing_keys (
    id text primary key,
    secret bytea not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz
  )`.execute(db);
  await sql`create unique index signing_keys_one_current on signing_keys ((true)) where retired_at is null`.execute(db);
  await sql`insert into settings (name, value)
    values ('shop', jsonb_build_object('id', 'shp_' || replace(gen_random_uuid()::text, '-', '')))
    on conflict (name) do nothing`.execute(db);
  await sql`create table redemptions (
    idempotency_key text primary key,
    body_hash text not null,
    order_id text,
    answer json not null,
    redeemed_at timestamptz not null default now()
  )`.execute(db);
  await sql`create table redeemed_tokens (
    token_id text primary key,
    offer_id text not null,
    decision_id text not null,
    idempotency_key text not null references redemptions,
    shopper text
  )`.execute(db);
  await sql`create index redeemed_tokens_of_decisions on redeemed_tokens (decision_id)`.execute(db);
  await sql`create table offer_uses (
    offer_id text not null,
    shopper text not null,
    uses bigint not null,
    cost_minor bigint not null,
    primary key (offer_id, shopper)
  )`.execute(db);
}
