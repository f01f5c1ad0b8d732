import pg from 'pg';
import type {
  ChosenTechnique,
  Assignment,
  ConfigId,
  Deal,
  DecisionId,
  DecisionRequest,
  Offer,
  Seen,
  SnapshotId,
} from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { keepLinks, type ShopperLink } from '../memory/links.ts';

/** What is kept of an offer: what it was and what it cost. The rest comes back when the decision is made again. */
export type KeptOffer = Pick<Offer, 'productId' | 'strategy' | 'priceMinor' | 'currency'> & {
  readonly deal?: Pick<Deal, 'offerId' | 'priceMinor'> | undefined;
};

/** A decision as it is kept: what was asked and answered, and with what facts newer than the snapshot. */
export interface DecisionRecord {
  readonly id: DecisionId;
  readonly at: Date;
  readonly request: DecisionRequest;
  readonly offers: readonly KeptOffer[];
  readonly silence?: string | undefined;
  readonly snapshotId?: SnapshotId | undefined;
  /** The configuration that it was made with; undefined where nobody had stored any. */
  readonly configId?: ConfigId | undefined;
  /** What it looked at beside these. */
  readonly seen: Seen;
  /** How the offers were chosen, and what can be learned from them. */
  readonly technique?: ChosenTechnique | undefined;
  /** How the shopper was treated; undefined where the request named nobody. */
  readonly arm?: Assignment | undefined;
  /** What would have been offered to a shopper who is held out. */
  readonly withheld?: readonly KeptOffer[] | undefined;
  /** The server that made it, by the name that its memory goes by. */
  readonly server?: string | undefined;
}

/**
 * Keeps decisions; one that is kept already stays as it is. Answers how many the database would not take for what they
 * hold: one such must not keep the others waiting for ever.
 */
export async function keepDecisions(db: Database, records: readonly DecisionRecord[]): Promise<number> {
  try {
    await keepAll(db, records);
    return 0;
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    if (records.length === 1) return 1;
    let refused = 0;
    for (const record of records) refused += await keepDecisions(db, [record]);
    return refused;
  }
}

/** Class 22 of the SQL standard: data exceptions. */
function isAboutContent(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code?.startsWith('22') === true;
}

async function keepAll(db: Database, records: readonly DecisionRecord[]): Promise<void> {
  await db.pool.query({
    name: 'keep-decisions',
    // One document for all: writing it costs a tenth of escaping every field of every record.
    text: `insert into decisions (id, at, placement, customer_id, anonymous_id, snapshot_id, request, offers, silence, config_id,
        seen, technique, arm, withheld, server)
      select id, at, request->>'placement', request->'shopper'->>'customerId', request->'shopper'->>'anonymousId', "snapshotId",
        request, offers, silence, "configId", seen, technique, arm, withheld, server
      from jsonb_to_recordset($1::jsonb) as record (id text, at timestamptz, request jsonb, offers jsonb, silence text,
        "snapshotId" text, "configId" text, seen jsonb, technique jsonb, arm jsonb, withheld jsonb, server text)
      on conflict (id) do nothing`,
    values: [JSON.stringify(records)],
  });
  await keepLinks(db, records.flatMap(linkOf));
}

/** Which customer the request's anonymous id belongs to, where it names both. */
function linkOf({ request: { shopper } }: DecisionRecord): ShopperLink[] {
  const { customerId, anonymousId, claimed = false } = shopper ?? {};
  return customerId === undefined || anonymousId === undefined ? [] : [{ customerId, anonymousId, claimed }];
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
      configId: row.config_id ?? undefined,
      seen: row.seen,
      technique: row.technique ?? undefined,
      arm: row.arm ?? undefined,
      withheld: row.withheld ?? undefined,
      server: row.server ?? undefined,
    }
  );
}
