import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** When customers were last told of. */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Whoever is here already was told of before anything was learned from it.
  `alter table customers add column changed_at timestamptz not null default '1970-01-01T00:00:00Z'`,
  `alter table customers alter column changed_at set default now()`,
  `create index customers_by_change on customers (changed_at)`,
];
