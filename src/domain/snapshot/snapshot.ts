import type { Difference } from '../decision.ts';
import type { ProductId, SnapshotId } from '../ids.ts';
import type { LearnedConstraint } from '../learned-constraint.ts';
import type { Product } from '../product.ts';
import type { Bundles } from './bundles.ts';
import type { CartCompletion } from './completion.ts';
import type { EntryTypes } from './entry-types.ts';
import type { Lately } from './lately.ts';
import type { Neighbours } from './neighbours.ts';
import type { NextBasketTable } from './next-basket.ts';
import type { Purchases } from './purchases.ts';
import type { Rankings } from './rankings.ts';
import type { SessionTables } from './sessions.ts';
import type { ShopperTraits } from './shopper-traits.ts';

/** What was read to learn this. Instants in seconds since 1970, UTC. */
export interface LearnedFrom {
  readonly orders: number;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  readonly firstOrderAt: number;
  readonly lastOrderAt: number;
}

/** Tables of what was learned, by places of products; `size` is their number. */
export interface SnapshotTables {
  readonly learnedFrom: LearnedFrom;
  /** Orders that held the product; length `size`. */
  readonly orderCount: Uint32Array;
  /** Orders that held the product or a variant of it; length `size`. */
  readonly thingCount: Uint32Array;
  /** A number for each group of variants; -1 for a product that stands alone; length `size`. */
  readonly group: Int32Array;
  /** 1 where it may be offered at all: a good (no fee), active, with a title and a price; length `size`. */
  readonly offerable: Uint8Array;
  /**
   * Bought together: row i holds what to add to i. Score: lower bound of P(j given i), popularity damped. Counted between
   * things, variants and all: support is orders that held i or a variant of it, and j or a variant of j.
   */
  readonly pairs: Neighbours;
  /** Same words and attributes. Score: cosine. Support: orders that hold both, in any of their variants. */
  readonly similar: Neighbours;
  /** Better and dearer versions of i. Score: how much better for how little more. */
  readonly upgrades: Neighbours;
  /** What each entry of `pairs` and of `similar` is to the product of its row. */
  readonly types: { readonly pairs: EntryTypes; readonly similar: EntryTypes };
  /** Orders in which two things would meet by chance, over the product of their orders. */
  readonly chanceRate: number;
  /** What must hold between attributes of things that are used together; none in files from before it was learned. */
  readonly compatibility: readonly LearnedConstraint[];
  /** What completes whole carts: read by the blend. */
  readonly completion: CartCompletion;
  readonly bundles: Bundles;
  readonly bestsellers: Rankings;
  readonly trending: Rankings;
  /** Undefined in files from before it was learned. */
  readonly lately: Lately | undefined;
  readonly purchases: Purchases;
  /** What customers buy next; undefined in files from before it was learned. */
  readonly nextBasket: NextBasketTable | undefined;
  /** What is known of customers; of nobody in files from before it was learned. */
  readonly shoppers: ShopperTraits;
  /** Undefined in files from before sessions were learned. */
  readonly sessions: SessionTables | undefined;
}

/**
 * What was learned from one history: immutable, self-contained, one copy for all threads. A product is a place in its
 * table (0 to `size` - 1); everything read from it is read on demand, so that opening costs a hash and no parsing.
 */
export interface Snapshot extends SnapshotTables {
  readonly id: SnapshotId;
  /** Number of products. */
  readonly size: number;
  /** Place of the product, or -1. */
  readonly find: (id: ProductId) => number;
  readonly idOf: (product: number) => ProductId;
  /** Everything known of the product when this was learned. */
  readonly productAt: (product: number) => Product;
  /** What differs, for entry e of `upgrades`. */
  readonly differencesAt: (entry: number) => readonly Difference[];
}
