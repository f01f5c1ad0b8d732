import { sql } from 'kysely';
import type { LearnedFrom, SnapshotId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** A snapshot as the database knows it; the content lies in a file. `seconds` is how long learning took. */
export interface SnapshotRecord {
  readonly id: SnapshotId;
  readonly learnedAt: Date;
  /** When the history was read: products that changed later have newer facts than the snapshot. */
  readonly readAt: Date;
  readonly seconds: number;
  readonly learnedFrom: LearnedFrom;
}

/** The snapshots that were learned, as the database knows them. */
export interface Snapshots {
  makeCurrent(snapshot: Omit<SnapshotRecord, 'learnedAt'>): Promise<void>;
  latest(limit: number): Promise<SnapshotRecord[]>;
  /** Those of them that no decision refers to. */
  unused(ids: readonly SnapshotId[]): Promise<SnapshotId[]>;
  /** Calls back with the id of each new current snapshot, until the returned function is called. */
  onCurrent(callback: (id: string) => void): Promise<() => Promise<void>>;
}

/** The channel on which every server hears that there is another current snapshot. */
const SNAPSHOT_CHANNEL = 'cartwright_snapshot';

/** The snapshots of a database. */
export function snapshotsOf(db: Database): Snapshots {
  return {
    makeCurrent: (snapshot) => makeCurrent(db, snapshot),
    latest: (limit) => latestSnapshots(db, limit),
    unused: (ids) => unusedSnapshots(db, ids),
    onCurrent: (callback) => db.ears.listen(SNAPSHOT_CHANNEL, callback),
  };
}

/** Makes a snapshot the current one and tells every server that listens, in one step. */
async function makeCurrent(db: Database, snapshot: Omit<SnapshotRecord, 'learnedAt'>): Promise<void> {
  await db.kysely.transaction().execute(async (transaction) => {
    // Two that finish learning at once take turns, so that there is one current snapshot at any time.
    await sql`lock table snapshots in share row exclusive mode`.execute(transaction);
    await transaction.updateTable('snapshots').set({ current: false }).where('current', '=', true).execute();
    const row = {
      id: snapshot.id,
      read_at: snapshot.readAt,
      seconds: snapshot.seconds,
      learned_from: JSON.stringify(snapshot.learnedFrom),
      current: true,
    };
    await transaction
      .insertInto('snapshots')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, learned_at: sql`now()` }))
      .execute();
    await sql`select pg_notify(${SNAPSHOT_CHANNEL}, ${snapshot.id})`.execute(transaction);
  });
}

/** The snapshots that were learned, latest first, the current one before all. */
async function latestSnapshots(db: Database, limit: number): Promise<SnapshotRecord[]> {
  const rows = await db.kysely
    .selectFrom('snapshots')
    .selectAll()
    .orderBy('current', 'desc')
    .orderBy('learned_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    learnedAt: row.learned_at,
    readAt: row.read_at,
    seconds: row.seconds,
    learnedFrom: row.learned_from as LearnedFrom,
  }));
}

/** Those of the snapshots that no decision refers to. */
async function unusedSnapshots(db: Database, ids: readonly SnapshotId[]): Promise<SnapshotId[]> {
  const { rows } = await sql<{ id: SnapshotId }>`
    select id from unnest(${ids}::text[]) as asked (id)
    where not exists (select from decisions d where d.snapshot_id = asked.id)`.execute(db.kysely);
  return rows.map(({ id }) => id);
}
