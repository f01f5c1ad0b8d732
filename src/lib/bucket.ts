import { hash } from 'node:crypto';

/** How many buckets there are. */
export const BUCKETS = 1_000_000;

/** Hexadecimal digits that are read: 48 bits, so that no bucket is likelier than another by more than one in 280 million. */
const DIGITS = 12;

/**
 * The bucket, from 0 to 999,999, that texts fall into: the first 12 hexadecimal digits of the SHA-256 of the texts in UTF-8, joined by
 * line feeds, as a whole number modulo a million. Any language can compute it, and no text says anything of another one's bucket.
 */
export function bucketOf(...texts: readonly string[]): number {
  return Number.parseInt(hash('sha256', texts.join('\n'), 'hex').slice(0, DIGITS), 16) % BUCKETS;
}
