import type { ConfigName } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import {
  findRedemption,
  redeem,
  type RedeemOutcome,
  type Redemption,
  type Used,
  OFFER_USES_CHANNEL,
  usedTokens,
  usesInAll,
  usesOf,
} from './redemptions.ts';
import { rotateSigningKey, shopId, type SigningKey, signingKeys, SIGNING_KEYS_CHANNEL } from './signing-keys.ts';

/** Signed offers: the keys that sign them, and what was redeemed. */
export interface OffersStore {
  shopId(): Promise<string>;
  /** The current key first, then those whose tokens may still be verified. */
  signingKeys(): Promise<SigningKey[]>;
  /** Answers the id of the new key. */
  rotateSigningKey(): Promise<string>;
  /** Calls back whenever another key signs, until the returned function is called. */
  onRotation(callback: () => void): Promise<() => Promise<void>>;
  redeem(redemption: Redemption): Promise<RedeemOutcome>;
  findRedemption(idempotencyKey: string, bodyHash: string): Promise<RedeemOutcome | undefined>;
  usesOf(offerId: ConfigName, shopper: string | undefined): Promise<{ inAll: Used; byShopper: Used }>;
  usesInAll(): Promise<Map<ConfigName, Used>>;
  /** Calls back whenever an offer with a limit or a budget was used, until the returned function is called. */
  onUse(callback: () => void): Promise<() => Promise<void>>;
  usedTokens(ids: readonly string[]): Promise<Set<string>>;
}

/** Signed offers of a database. */
export function offersOf(db: Database): OffersStore {
  return {
    shopId: () => shopId(db),
    signingKeys: () => signingKeys(db),
    rotateSigningKey: () => rotateSigningKey(db),
    onRotation: (callback) => db.ears.listen(SIGNING_KEYS_CHANNEL, callback),
    redeem: (redemption) => redeem(db, redemption),
    findRedemption: (key, bodyHash) => findRedemption(db, key, bodyHash),
    usesOf: (offerId, shopper) => usesOf(db, offerId, shopper),
    usesInAll: () => usesInAll(db),
    onUse: (callback) => db.ears.listen(OFFER_USES_CHANNEL, callback),
    usedTokens: (ids) => usedTokens(db, ids),
  };
}
