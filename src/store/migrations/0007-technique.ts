import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** How a decision chose, and what was learned of techniques. */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table decisions add column technique jsonb`,
  `create index decisions_to_learn on decisions (at) where technique is not null`,
  `create index decisions_by_visitor on decisions (anonymous_id, at) where anonymous_id is not null`,
  `create index events_of_decisions on events (received_at)
    where decision_id is not null and kind in ('shown', 'added', 'bought', 'declined')`,
  `create table technique_models (
    id text primary key,
    made_at timestamptz not null default now(),
    learned_until timestamptz not null,
    read_until timestamptz not null,
    state bytea not null,
    current boolean not null
  )`,
  `create unique index technique_models_current on technique_models (current) where current`,
];
