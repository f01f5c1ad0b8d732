import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { inTransaction } from '../transaction.ts';

/** A key that offers are signed with. */
export interface SigningKey {
  readonly id: string;
  readonly secret: Buffer;
  /** Since when another one signs; the current key has none. */
  readonly retiredAt?: Date | undefined;
}

/** The channel on which every server hears that another key signs. */
export const SIGNING_KEYS_CHANNEL = 'cartwright_signing_keys';

/** Tokens of a key that was replaced have all expired by then. */
const KEPT = '1 hour';
/** Any number that no other program on the same database is likely to lock. */
const ADVISORY_LOCK = 4_100_410_042;

/** The keys that tokens may be signed with, the current one first; where there is none yet, one is made. */
export async function signingKeys(db: Database): Promise<SigningKey[]> {
  const keys = await readKeys(db);
  if (keys[0]?.retiredAt === undefined && keys.length > 0) return keys;
  // Of several servers that start at once one makes it.
  await db.kysely
    .insertInto('signing_keys')
    .values(newKey())
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return readKeys(db);
}

/** Makes another key and lets it sign from now on. The one before verifies until its last token has expired. */
export async function rotateSigningKey(db: Database): Promise<string> {
  const key = newKey();
  await inTransaction(db, async (client) => {
    await client.query(`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await client.query(`delete from signing_keys where retired_at < now() - interval '${KEPT}'`);
    await client.query('update signing_keys set retired_at = now() where retired_at is null');
    await client.query('insert into signing_keys (id, secret) values ($1, $2)', [key.id, key.secret]);
  });
  await db.pool.query(`notify ${SIGNING_KEYS_CHANNEL}`);
  return key.id;
}

/** The id that the shop got with its database: tokens of other shops are told by it. */
export async function shopId(db: Database): Promise<string> {
  const { rows } = await db.pool.query<{ id: string }>(`select value->>'id' as id from settings where name = 'shop'`);
  return rows[0]!.id;
}

async function readKeys(db: Database): Promise<SigningKey[]> {
  const rows = await db.kysely
    .selectFrom('signing_keys')
    .select(['id', 'secret', 'retired_at'])
    .where((where) =>
      where.or([where('retired_at', 'is', null), where('retired_at', '>', sql<Date>`now() - interval '1 hour'`)]),
    )
    .orderBy(sql`retired_at desc nulls first`)
    .execute();
  return rows.map(({ id, secret, retired_at }) => ({ id, secret, retiredAt: retired_at ?? undefined }));
}

const newKey = () => ({ id: randomBytes(6).toString('base64url'), secret: randomBytes(32) });
