import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a shop told of its products over time: prices, when it told a low stock, and what shoppers were told of ends of offers. */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table prices (
    number bigint generated always as identity primary key,
    product integer not null references products (number) on delete cascade,
    at timestamptz not null default clock_timestamp(),
    price_minor bigint,
    currency text
  )`,
  `create index prices_by_product on prices (product, number)`,
  `create index prices_by_time on prices (at)`,
  // What a product costs now, it has cost at least since it was last changed.
  `insert into prices (product, at, price_minor, currency)
   select number, changed_at, (product->>'priceMinor')::bigint, product->>'currency' from products
   where source = 'catalogue' and product ? 'priceMinor' order by number`,
  `create table stock_tellings (
    product integer primary key references products (number) on delete cascade,
    pieces integer not null,
    at timestamptz not null
  )`,
  `create index stock_tellings_by_time on stock_tellings (at)`,
  `create table told_ends (
    product_id text collate "C" not null,
    ends_at timestamptz not null,
    primary key (product_id, ends_at)
  )`,
  `create index told_ends_by_time on told_ends (ends_at)`,
];
