import { sql } from 'kysely';
import type { ConfigId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** A version of the configuration: what it holds as it was stored, since when, and why, where somebody said. */
export interface ConfigRecord {
  /** Counts up; the highest is in force. */
  readonly version: number;
  readonly id: ConfigId;
  readonly at: Date;
  readonly note?: string | undefined;
  /** As it was stored, perhaps by an older Cartwright: to be parsed. */
  readonly config: unknown;
}

/** The versions of the shop's configuration. */
export interface ConfigVersions {
  /** Answers the version in force after it, and whether it is this one. */
  store(next: NewConfig): Promise<{ record: ConfigRecord; stored: boolean }>;
  /** The latest versions, the one in force first. */
  latest(limit: number): Promise<ConfigRecord[]>;
  find(id: ConfigId): Promise<ConfigRecord | undefined>;
  /** Calls back whenever another version is in force, until the returned function is called. */
  onChange(callback: () => void): Promise<() => Promise<void>>;
}

/** The channel on which every server hears that there is another configuration. */
export const CONFIG_CHANNEL = 'cartwright_config';

/** The versions in a database. */
export function configVersions(db: Database): ConfigVersions {
  return {
    store: (next) => storeConfig(db, next),
    latest: (limit) => latest(db, limit),
    find: (id) => findConfig(db, id),
    onChange: (callback) => db.ears.listen(CONFIG_CHANNEL, callback),
  };
}

/** What is stored, and the version that must be in force for it: undefined where any may. */
interface NewConfig extends Pick<ConfigRecord, 'id' | 'note'> {
  readonly config: object;
  /** Null: none may have been stored yet. */
  readonly base?: ConfigId | null | undefined;
}

/**
 * Stores a version and tells every server that listens, in one step. Answers the version in force after it, and whether this is it: it is
 * not where another one than `base` was in force. The one in force already is not stored again.
 */
async function storeConfig(db: Database, next: NewConfig): Promise<{ record: ConfigRecord; stored: boolean }> {
  return db.kysely.transaction().execute(async (transaction) => {
    // Two that store at once take turns, so that neither overwrites what it has not seen.
    await sql`lock table config_versions in share row exclusive mode`.execute(transaction);
    const [current] = await latest({ ...db, kysely: transaction }, 1);
    if (next.base !== undefined && (current?.id ?? null) !== next.base && current)
      return { record: current, stored: false };
    if (current?.id === next.id) return { record: current, stored: true };
    const row = await transaction
      .insertInto('config_versions')
      .values({ id: next.id, note: next.note ?? null, config: JSON.stringify(next.config) })
      .returningAll()
      .executeTakeFirstOrThrow();
    await sql`select pg_notify(${CONFIG_CHANNEL}, ${next.id})`.execute(transaction);
    return { record: recordOf(row), stored: true };
  });
}

/** The latest versions, the one in force first. */
async function latest(db: Database, limit: number): Promise<ConfigRecord[]> {
  const rows = await db.kysely
    .selectFrom('config_versions')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(recordOf);
}

/** The latest version of that id, if there is one. */
async function findConfig(db: Database, id: ConfigId): Promise<ConfigRecord | undefined> {
  const row = await db.kysely
    .selectFrom('config_versions')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && recordOf(row);
}

function recordOf(row: { version: number; id: string; at: Date; note: string | null; config: unknown }): ConfigRecord {
  const { version, id, at, note, config } = row;
  return { version, id, at, config, ...(note !== null && { note }) };
}
