import type { KeyKind } from '../../store/index.ts';
import { hashOf, newSecret } from '../../store/index.ts';
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
  /** Makes a key for pages that this process serves itself. It is stored nowhere and ends with the process. */
  lend(kind: KeyKind): string;
  /** Learns of keys that were made or revoked meanwhile. */
  reload(): Promise<void>;
}

/** Opens the ring of valid keys. Known by hash, so comparing takes as long for a near miss as for a far one. */
export async function openKeyRing(context: Context): Promise<KeyRing> {
  let valid = await context.store.keys.valid();
  const lent = new Map<string, KeyKind>();
  return {
    kindOf(secret) {
      const hash = hashOf(secret);
      return valid.get(hash) ?? lent.get(hash);
    },
    lend(kind) {
      const secret = newSecret(kind);
      lent.set(hashOf(secret), kind);
      return secret;
    },
    async reload() {
      valid = await context.store.keys.valid();
    },
  };
}
