import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The first tables: catalogue, customers, order history, decisions and what came of them, snapshots, keys. */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  `create table products (
    number integer generated always as identity primary key,
    id text collate "C" not null unique,
    source text not null default 'catalogue' check (source in ('catalogue', 'orders')),
    product jsonb not null,
    title text not null generated always as (product->>'title') stored,
    hash text not null,
    changed_at timestamptz not null default now()
  )`,
  `create table customers (
    number integer generated always as identity primary key,
    id text collate "C" not null unique,
    customer jsonb,
    hash text
  )`,
  `create table orders (
    number integer generated always as identity primary key,
    id text collate "C" not null unique,
    kind text not null check (kind in ('sale', 'return', 'fees')),
    customer integer references customers (number),
    placed_at timestamptz not null,
    currency text not null,
    country text,
    cancelled_at timestamptz,
    hash text not null
  )`,
  `create index orders_by_customer on orders (customer, placed_at)`,
  // No foreign keys here: the one statement that writes lines joins both tables, and checking each line again costs
  // more than writing it.
  `create table order_lines (
    "order" integer not null,
    position integer not null,
    product integer not null,
    title text,
    quantity integer not null check (quantity > 0),
    unit_price_minor bigint not null check (unit_price_minor >= 0),
    primary key ("order", position)
  )`,
  `create index order_lines_by_product on order_lines (product)`,
  `create table order_fees (
    "order" integer not null references orders (number) on delete cascade,
    position integer not null,
    kind text not null,
    code text not null,
    title text,
    amount_minor bigint not null,
    primary key ("order", position)
  )`,
  `create table order_decisions (
    "order" integer not null references orders (number) on delete cascade,
    decision_id text not null,
    primary key ("order", decision_id)
  )`,
  `create index order_decisions_by_decision on order_decisions (decision_id)`,
  `create table returns (
    number integer generated always as identity primary key,
    document_id text collate "C" not null,
    position integer not null,
    of_order_id text collate "C",
    customer integer references customers (number),
    product integer not null references products (number),
    quantity integer not null check (quantity > 0),
    amount_minor bigint not null check (amount_minor >= 0),
    at timestamptz not null,
    unique (document_id, position)
  )`,
  `create index returns_by_customer on returns (customer, product)`,
  `create table return_matches (
    "return" integer not null references returns (number) on delete cascade,
    "order" integer not null references orders (number) on delete cascade,
    quantity integer not null check (quantity > 0),
    primary key ("return", "order")
  )`,
  `create index return_matches_by_order on return_matches ("order")`,
  `create table decisions (
    id text collate "C" primary key,
    at timestamptz not null,
    placement text not null,
    customer_id text,
    anonymous_id text,
    snapshot_id text,
    request jsonb not null,
    offers jsonb not null,
    silence text,
    live jsonb not null
  )`,
  `create index decisions_by_customer on decisions (customer_id, at) where customer_id is not null`,
  `create table events (
    id text collate "C" primary key,
    decision_id text collate "C",
    product_id text not null,
    kind text not null,
    at timestamptz not null,
    customer_id text,
    anonymous_id text,
    order_id text,
    received_at timestamptz not null default now()
  )`,
  `create index events_by_decision on events (decision_id) where decision_id is not null`,
  `create table snapshots (
    id text primary key,
    learned_at timestamptz not null default now(),
    read_at timestamptz not null,
    seconds double precision not null,
    learned_from jsonb not null,
    current boolean not null
  )`,
  `create unique index snapshots_current on snapshots (current) where current`,
  `create table settings (name text primary key, value jsonb not null)`,
  `create table api_keys (
    id text primary key,
    kind text not null check (kind in ('browser', 'server')),
    secret_hash text not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,
];
