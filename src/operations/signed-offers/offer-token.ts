import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ConfigName, Currency, DecisionId, Off, ProductId, Refusal, type Shopper } from '../../domain/index.ts';
import type { SigningKey } from '../../store/index.ts';

/** How long a token can be used at most: with the leeway less than half an hour. */
export const TOKEN_SPAN_MS = 29 * 60_000;
/** How far the clocks of two servers of a shop may be apart. */
const CLOCK_LEEWAY_MS = 60_000;

const VERSION = 'cwo1';
const Instant = z.int().min(0);

/** What a token promises, in short names because it travels in pages. */
const Promised = z.strictObject({
  /** Key. */
  k: z.string(),
  /** Shop. */
  s: z.string(),
  /** Offer. */
  o: ConfigName,
  /** Products that it is given for. */
  p: z.array(ProductId),
  /** What comes off. */
  d: Off.optional(),
  c: Currency,
  /** Who may use it: a fingerprint for each id of the shopper; anybody where there is none. */
  w: z.array(z.string()),
  /** Issued at and expires at, in milliseconds since 1970. */
  i: Instant,
  e: Instant,
  /** The decision that it came with. */
  n: DecisionId,
});
/** As the schema says. */
export type Promised = z.infer<typeof Promised>;

/** A token that is whole and ours, and what it promises. */
export interface ReadToken {
  /** The signature, by which the token is known once it is redeemed. */
  readonly id: string;
  readonly promised: Promised;
}

/** Writes a token: version, promise and signature, in letters that need no escaping anywhere. */
export function writeToken(promised: Omit<Promised, 'k'>, key: SigningKey): string {
  const text = `${VERSION}.${Buffer.from(JSON.stringify({ k: key.id, ...promised })).toString('base64url')}`;
  return `${text}.${sign(text, key)}`;
}

/** What is needed to read tokens: the shop's id, and its key of an id. */
export interface TokenReader {
  readonly shopId: string;
  readonly keyOf: (id: string) => SigningKey | undefined;
  readonly now: number;
}

/**
 * Reads a token. Refuses one that was cut or changed, of another shop, signed with a key that is no longer kept, from the future or
 * expired. A clock that was set back makes none valid for longer than its span: what was issued later than now is refused.
 */
export function readToken(token: string, { shopId, keyOf, now }: TokenReader): ReadToken {
  const [version, payload = '', signature = '', ...more] = token.split('.');
  const promised = version === VERSION && more.length === 0 ? decode(payload) : undefined;
  if (promised === undefined) throw broken();
  if (promised.s !== shopId) throw new Refusal('bad_input', 'This offer is of another shop.', ASK_AGAIN);
  const key = keyOf(promised.k);
  if (key === undefined)
    throw new Refusal('conflict', 'The key that signed this offer is no longer in use.', ASK_AGAIN);
  if (!same(signature, sign(`${version}.${payload}`, key))) throw broken();
  if (now >= promised.e || promised.e - promised.i > TOKEN_SPAN_MS || isAfterIts(key, promised))
    throw new Refusal('conflict', `This offer expired at ${new Date(promised.e).toISOString()}.`, ASK_AGAIN);
  if (promised.i > now + CLOCK_LEEWAY_MS)
    throw new Refusal(
      'conflict',
      `This offer was made at ${new Date(promised.i).toISOString()}, which by this server’s clock is yet to come.`,
      'Check the clocks of your servers, and ask for a new decision.',
    );
  return { id: signature, promised };
}

/** Whether the key that a token names is at hand; a token that cannot be read names none. */
export function knowsKeyOf(token: string, { keyOf }: TokenReader): boolean {
  const promised = decode(token.split('.')[1] ?? '');
  return promised === undefined || keyOf(promised.k) !== undefined;
}

/** A fingerprint of each id of a shopper: the token tells nobody who it is for. */
export function fingerprintsOf({ customerId, anonymousId }: Shopper, key: SigningKey): string[] {
  const ids = [customerId === undefined ? [] : `c ${customerId}`, anonymousId === undefined ? [] : `a ${anonymousId}`];
  return ids.flat().map((id) => sign(`shopper ${id}`, key).slice(0, FINGERPRINT_LENGTH));
}

/** 96 bits. */
const FINGERPRINT_LENGTH = 16;

const ASK_AGAIN = 'Ask for a new decision: an offer that still holds comes with a new token.';

const broken = (): Refusal =>
  new Refusal(
    'bad_input',
    'This is no offer of ours: the token was cut or changed.',
    'Send the token exactly as it came.',
  );

function decode(payload: string): Promised | undefined {
  try {
    return Promised.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined; // no JSON: whoever reads it is told that the token was changed
  }
}

/** Made ready once: a signature with the bare secret costs six times as much. */
const prepared = new WeakMap<Buffer, KeyObject>();

function sign(text: string, { secret }: SigningKey): string {
  let key = prepared.get(secret);
  if (key === undefined) {
    key = createSecretKey(secret);
    prepared.set(secret, key);
  }
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compared as text, because the last letter of a signature holds two bits that mean nothing. */
function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A key that has been replaced signs nothing more, whoever has it now. */
function isAfterIts({ retiredAt }: SigningKey, { i }: Promised): boolean {
  return retiredAt !== undefined && i > retiredAt.getTime() + CLOCK_LEEWAY_MS;
}
