import type { Channel } from './config/restraint.ts';
import type { CustomerId, ProductId } from './ids.ts';
import type { Technique } from './technique.ts';

/** A product that a person bought, and when: milliseconds since 1970, UTC. */
export interface Bought {
  readonly productId: ProductId;
  readonly at: number;
}

/** A product that a person did not want, in which technique where that is known, and when: milliseconds since 1970, UTC. */
export interface Refused {
  readonly productId: ProductId;
  readonly technique?: Technique | undefined;
  readonly at: number;
}

/** Moments of one day at which a person was shown offers through one channel. */
export interface Shown {
  /** Whole days since 1970, UTC. */
  readonly day: number;
  readonly channel: Channel;
  readonly moments: number;
}

/**
 * What is remembered of one person where it is newer than the snapshot or stands in none. It says nothing of what a customer bought whom a
 * browser only claims.
 */
export interface ShopperMemory {
  /** The customer that the person's anonymous id is known to be. */
  readonly knownAs?: CustomerId | undefined;
  /** What was bought since the snapshot was learned, and what a guest bought. */
  readonly bought: readonly Bought[];
  readonly refused: readonly Refused[];
  readonly shown: readonly Shown[];
  /** Offers that were shown in the latest session, and when the last of them were: milliseconds since 1970, UTC. */
  readonly session?: { readonly offers: number; readonly lastAt: number } | undefined;
}

/** Nothing is remembered. */
export const NO_MEMORY: ShopperMemory = { bought: [], refused: [], shown: [] };
