import type { DecisionId, DecisionRequest, Offer, Product, SnapshotId } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** A decision as it is kept: what was asked and answered, and with what facts newer than the snapshot. */
export interface DecisionRecord {
  readonly id: DecisionId;
  readonly at: Date;
  readonly request: DecisionRequest;
  readonly offers: readonly Offer[];
  readonly silence?: string | undefined;
  readonly snapshotId?: SnapshotId | undefined;
  readonly live: readonly Product[];
}

/** Keeps decisions; one that is kept already stays as it is. */
export async function keepDecisions(db: Database, records: readonly DecisionRecord[]): Promise<void> {
  const column = <T>(read: (record: DecisionRecord) => T) => records.map((record) => read(record) ?? null);
  await db.pool.query({
    name: 'keep-decisions',
    text: `insert into decisions (id, at, placement, customer_id, anonymous_id, snapshot_id, request, offers, silence, live)
      select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[],
        $9::text[], $10::jsonb[])
      on conflict (id) do nothing`,
    values: [
      column((record) => record.id),
      column((record) => record.at),
      column((record) => record.request.placement),
      column((record) => record.request.shopper?.customerId),
      column((record) => record.request.shopper?.anonymousId),
      column((record) => record.snapshotId),
      column((record) => JSON.stringify(record.request)),
      column((record) => JSON.stringify(record.offers)),
      column((record) => record.silence),
      column((record) => JSON.stringify(record.live)),
    ],
  });
}

/** A decision that was kept, if there is one of that id. */
export async function findDecision(db: Database, id: DecisionId): Promise<DecisionRecord | undefined> {
  const row = await db.kysely.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      at: row.at,
      request: row.request,
      offers: row.offers,
      silence: row.silence ?? undefined,
      snapshotId: row.snapshot_id ?? undefined,
      live: row.live,
    }
  );
}
