import type { Difference } from './decision.ts';
import type { Product } from './product.ts';
import type { LearnedFrom, Neighbours, Rankings } from './snapshot.ts';

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
  readonly bestsellers: Rankings;
  readonly trending: Rankings;
}
