import type { Context } from './context.ts';

/** The key that signs offers from now on. */
export interface RotatedSigningKey {
  readonly keyId: string;
}

/** Lets another key sign offers; every running server hears of it. What the key before has signed holds until it expires. */
export async function rotateSigningKey(context: Context): Promise<RotatedSigningKey> {
  return { keyId: await context.store.offers.rotateSigningKey() };
}
