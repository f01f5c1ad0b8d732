import type { Difference } from '../decision.ts';
import type { Product } from '../product.ts';
import type { SnapshotTables } from './snapshot.ts';

/** Everything that learning found, as plain values: what `encodeSnapshot` writes and `openSnapshot` shows again. */
export interface SnapshotContent extends SnapshotTables {
  /** By ascending id, each id once; the tables speak of places in this list. */
  readonly products: readonly Product[];
  /** What differs, for each entry of `upgrades`. */
  readonly differences: readonly (readonly Difference[])[];
}
