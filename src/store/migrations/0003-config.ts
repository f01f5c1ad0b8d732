import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Every version of the shop's configuration, which one a decision was made with, and all that it looked at beside in one place. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create table config_versions (
    version integer generated always as identity primary key,
    id text not null,
    at timestamptz not null default now(),
    note text,
    config jsonb not null
  )`.execute(db);
  await sql`create index config_versions_by_id on config_versions (id)`.execute(db);
  await sql`alter table decisions add column config_id text, add column seen jsonb not null default '{}'`.execute(db);
  await sql`update decisions set seen = jsonb_strip_nulls(jsonb_build_object(
    'live', nullif(live, '[]'::jsonb), 'foretold', foretold))`.execute(db);
  await sql`create index decisions_by_snapshot on decisions (snapshot_id)`.execute(db);
  await sql`alter table decisions drop column live, drop column foretold`.execute(db);
}
