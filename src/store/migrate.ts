import { sql, type Kysely } from 'kysely';
import { Refusal } from '../domain/index.ts';
import { SCHEMA } from './database.ts';
import type { Schema } from './schema.ts';
import * as first from './migrations/0001-first.ts';
import * as sessions from './migrations/0002-sessions.ts';
import * as config from './migrations/0003-config.ts';
import * as signedOffers from './migrations/0004-signed-offers.ts';
import * as prices from './migrations/0005-prices.ts';
import * as segments from './migrations/0006-segments.ts';
import * as technique from './migrations/0007-technique.ts';
import * as memory from './migrations/0008-memory.ts';

const MIGRATIONS: readonly { readonly name: string; up(db: Kysely<Schema>): Promise<void> }[] = [
  { name: '0001-first', up: first.up },
  { name: '0002-sessions', up: sessions.up },
  { name: '0003-config', up: config.up },
  { name: '0004-signed-offers', up: signedOffers.up },
  { name: '0005-prices', up: prices.up },
  { name: '0006-segments', up: segments.up },
  { name: '0007-technique', up: technique.up },
  { name: '0008-memory', up: memory.up },
];

/** Any number that no other program on the same database is likely to lock. */
const ADVISORY_LOCK = 4_100_410_041;

/**
 * Brings the tables up to this version: all missing steps in one transaction, under an advisory lock so that several
 * servers may start at once. A database that a newer Cartwright has changed is refused.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(transaction);
    await sql`create schema if not exists ${sql.ref(SCHEMA)}`.execute(transaction);
    await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
      transaction,
    );
    const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(transaction);
    const applied = new Set(rows.map(({ name }) => name));
    refuseNewer(rows.map(({ name }) => name));
    for (const { name, up } of MIGRATIONS.filter((step) => !applied.has(step.name))) {
      await up(transaction);
      await sql`insert into migrations (name) values (${name})`.execute(transaction);
    }
  });
}

function refuseNewer(applied: readonly string[]): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Refusal(
    'conflict',
    `A newer Cartwright has changed this database (${unknown.join(', ')}).`,
    'Start that newer version, or use another database.',
  );
}
