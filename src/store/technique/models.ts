import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A model of techniques as the database knows it. */
export interface TechniqueRecord {
  readonly id: string;
  /** Decisions up to this instant were learned. */
  readonly learnedUntil: Date;
  /** Word that came up to this instant was read. */
  readonly readUntil: Date;
  /** What is known as compressed bytes. */
  readonly state: Uint8Array;
}

/** The channel on which every server hears that there is another current model of techniques. */
export const TECHNIQUE_CHANNEL = 'cartwright_technique';

/** Earlier models that are kept beside the current one, for whoever wants to compare. */
const KEPT = 20;

/** The current model, if there is one. */
export async function currentTechnique(db: Database): Promise<TechniqueRecord | undefined> {
  const row = await db.kysely.selectFrom('technique_models').selectAll().where('current', '=', true).executeTakeFirst();
  return (
    row && {
      id: row.id,
      learnedUntil: row.learned_until,
      readUntil: row.read_until,
      state: row.state,
    }
  );
}

/**
 * Makes a model the current one in place of the one that it was learned on (undefined for the first), tells every server that
 * listens, and answers whether it did: where another server was first, nothing is changed.
 */
export async function replaceTechnique(
  db: Database,
  model: TechniqueRecord,
  before: string | undefined,
): Promise<boolean> {
  return await db.kysely
    .transaction()
    .execute(async (transaction) => {
      await sql`lock table technique_models in share row exclusive mode`.execute(transaction);
      const current = await transaction
        .updateTable('technique_models')
        .set({ current: false })
        .where('current', '=', true)
        .returning('id')
        .executeTakeFirst();
      if (current?.id !== before) throw new Overtaken();
      const row = {
        learned_until: model.learnedUntil,
        read_until: model.readUntil,
        state: Buffer.from(model.state),
        current: true,
      };
      await transaction
        .insertInto('technique_models')
        .values({ id: model.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, made_at: sql`now()` }))
        .execute();
      await sql`delete from technique_models where id in (
      select id from technique_models where not current order by made_at desc offset ${KEPT})`.execute(transaction);
      await sql`select pg_notify(${TECHNIQUE_CHANNEL}, ${model.id})`.execute(transaction);
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof Overtaken) return false;
      throw error;
    });
}

/** Another server has made a newer model meanwhile; thrown so that nothing is kept of the transaction. */
class Overtaken extends Error {}
