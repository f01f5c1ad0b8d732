import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database.ts';

/** Whose key it is: a browser's may ask and report, a server's may do everything. */
export type KeyKind = 'browser' | 'server';

/** The channel on which every server hears that there are other keys. */
export const KEYS_CHANNEL = 'cartwright_keys';

/** Whether the shop has keys yet. */
export async function hasKeys(db: Database): Promise<boolean> {
  return (await db.kysely.selectFrom('api_keys').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Makes a key of 192 random bits. Only its hash is kept: it can be shown this once and never again. */
export async function createKey(db: Database, kind: KeyKind): Promise<string> {
  const secret = newSecret(kind);
  const secret_hash = hashOf(secret);
  await db.kysely
    .insertInto('api_keys')
    .values({ id: secret_hash.slice(0, 12), kind, secret_hash })
    .execute();
  await db.pool.query(`notify ${KEYS_CHANNEL}`);
  return secret;
}

/** Every valid key: its kind by the SHA-256 of its secret. */
export async function validKeys(db: Database): Promise<Map<string, KeyKind>> {
  const rows = await db.kysely
    .selectFrom('api_keys')
    .select(['secret_hash', 'kind'])
    .where('revoked_at', 'is', null)
    .execute();
  return new Map(rows.map(({ secret_hash, kind }) => [secret_hash, kind]));
}

/** The hash by which a key is known: no need for a slow one, because nobody can guess 192 bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A key that nobody has yet. */
export function newSecret(kind: KeyKind): string {
  return `${PREFIX[kind]}${randomBytes(24).toString('base64url')}`;
}

const PREFIX: Record<KeyKind, string> = { browser: 'cw_browser_', server: 'cw_server_' };
