import type { Difference } from '../decision.ts';
import type { Product } from '../product.ts';
import type { Bundles } from './bundles.ts';
import type { CartCompletion } from './completion.ts';
import type { EntryTypes } from './entry-types.ts';
import type { Neighbours } from './neighbours.ts';
import type { NextBasketTable } from './next-basket.ts';
import type { Purchases } from './purchases.ts';
import type { Rankings } from './rankings.ts';
import type { SessionTables } from './sessions.ts';
import type { LearnedFrom } from './snapshot.ts';

/** Everything that learning found, as plain values: what `encodeSnapshot` writes and `openSnapshot` shows again. */
export interface SnapshotContent {
  readonly learnedFrom: LearnedFrom;
  /** By ascending id, each id once; the arrays below speak of places in this list. */
  readonly products: readonly Product[];
  readonly orderCount: Uint32Array;
  readonly thingCount: Uint32Array;
  readonly group: Int32Array;
  readonly offerable: Uint8Array;
  readonly pairs: Neighbours;
  readonly similar: Neighbours;
  readonly upgrades: Neighbours;
  /** What differs, for each entry of `upgrades`. */
  readonly differences: readonly (readonly Difference[])[];
  /** What each entry of `pairs` and of `similar` is to the product of its row. */
  readonly types: { readonly pairs: EntryTypes; readonly similar: EntryTypes };
  /** Orders in which two things would meet by chance, over the product of their orders. */
  readonly chanceRate: number;
  readonly completion: CartCompletion;
  readonly bundles: Bundles;
  readonly bestsellers: Rankings;
  readonly trending: Rankings;
  readonly purchases: Purchases;
  /** Absent where it was not learned. */
  readonly nextBasket?: NextBasketTable | undefined;
  readonly sessions: SessionTables | undefined;
}
