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
  const rows = records.map(({ id, at, request, offers, silence, snapshotId, live }) => ({
    id,
    at,
    placement: request.placement,
    customer_id: request.shopper?.customerId,
    anonymous_id: request.shopper?.anonymousId,
    snapshot_id: snapshotId,
    request,
    offers,
    silence,
    live,
  }));
  // One document for all rows: escaping a document for each would cost the server more than deciding does.
  await db.pool.query({
    name: 'keep-decisions',
    text: `insert into decisions (id, at, placement, customer_id, anonymous_id, snapshot_id, request, offers, silence, live)
      select id, at, placement, customer_id, anonymous_id, snapshot_id, request, offers, silence, live
      from json_to_recordset($1::json) as row (id text, at timestamptz, placement text, customer_id text, anonymous_id text,
        snapshot_id text, request jsonb, offers jsonb, silence text, live jsonb)
      on conflict (id) do nothing`,
    values: [JSON.stringify(rows)],
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
