import type { KeyKind } from '../../store/index.ts';
import { hashOf } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** Keys that can be shown this once. */
export interface NewKeys {
  readonly browser: string;
  readonly server: string;
}

/** Makes the shop's two keys the first time; undefined ever after, because only their hashes are kept. */
export async function makeFirstKeys(context: Context): Promise<NewKeys | undefined> {
  if (await context.store.keys.any()) return undefined;
  return { browser: await context.store.keys.create('browser'), server: await context.store.keys.create('server') };
}

/** Tells whose key a secret is. */
export interface KeyRing {
  kindOf(secret: string): KeyKind | undefined;
  /** Learns of keys that were made or revoked meanwhile. */
  reload(): Promise<void>;
}

/** Opens the ring of valid keys. Known by hash, so comparing takes as long for a near miss as for a far one. */
export async function openKeyRing(context: Context): Promise<KeyRing> {
  let valid = await context.store.keys.valid();
  return {
    kindOf: (secret) => valid.get(hashOf(secret)),
    async reload() {
      valid = await context.store.keys.valid();
    },
  };
}
