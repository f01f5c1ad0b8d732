import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Refusal } from '../domain/index.ts';
import { Ears } from './ears.ts';
import type { Schema } from './schema.ts';

/** A typed door to the database; `pool` is for what Kysely has no word for, such as COPY. */
export interface Database {
  readonly kysely: Kysely<Schema>;
  readonly pool: pg.Pool;
  readonly ears: Ears;
}

const OLDEST_MAJOR = 15;

/** Every table of ours lies in this schema. */
export const SCHEMA = 'cartwright';

/** Connects and checks that the server is one that we can work with. */
export async function connect(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    types: { getTypeParser },
    connectionTimeoutMillis: 10_000,
    // A schema of our own, so that we can live in a database beside a shop's tables.
    // Loads stage their rows in a temporary table, and half a million of them fit into this.
    options: `-c search_path=${SCHEMA} -c temp_buffers=128MB`,
  });
  // Without listeners a connection that breaks ends the whole program. Whoever uses it hears of it by a failed query, and
  // an idle one is replaced at the next use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(kysely);
    const major = Math.trunc((rows[0]?.version ?? 0) / 10_000);
    if (major >= OLDEST_MAJOR) return { kysely, pool, ears: new Ears(pool) };
    throw new Refusal(
      'conflict',
      `The database is Postgres ${major}.`,
      `Cartwright needs Postgres ${OLDEST_MAJOR} or newer: upgrade it.`,
    );
  } catch (error) {
    await kysely.destroy();
    throw error instanceof Refusal ? error : unreachable(connectionString, error);
  }
}

function unreachable(connectionString: string, cause: unknown): Refusal {
  const place = URL.canParse(connectionString) ? new URL(connectionString).host : 'that address';
  const message = cause instanceof Error && cause.message ? cause.message : String((cause as { code?: unknown }).code);
  return new Refusal(
    'not_ready',
    `The database at ${place} cannot be reached: ${message}.`,
    'Check that it runs and that DATABASE_URL is right; without DATABASE_URL Cartwright brings a database of its own.',
    { cause },
  );
}

const INT8 = 20;
const NUMERIC = 1700;

/** `pg` hands int8 and numeric over as text; every such number of ours is a safe integer or an average of some. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary'): unknown => {
  if (oid === INT8 || oid === NUMERIC) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}) as typeof pg.types.getTypeParser;
