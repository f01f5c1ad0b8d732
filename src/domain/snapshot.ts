import type { Difference } from './decision.ts';
import type { ProductId, SnapshotId } from './ids.ts';
import type { Country } from './locale.ts';
import type { Product } from './product.ts';
import type { Because } from './relation-type.ts';

/** For each of n products, others in order of `score`, best first: those of product i are `start[i]` up to `start[i + 1]`. */
export interface Neighbours {
  /** Length n + 1. */
  readonly start: Uint32Array;
  /** Places in the snapshot's product table. */
  readonly product: Uint32Array;
  /** 0-1; comparable within one table. */
  readonly score: Float32Array;
  /** Orders that stand behind the entry; 0 where it is not about orders. */
  readonly support: Uint32Array;
}

/** What each entry of a table is to the product of its row. */
export interface EntryTypes {
  /** A place in `RELATION_TYPES` for each entry. */
  readonly type: Uint8Array;
  /** Why, for entries whose type was told by more than counts. */
  readonly because: ReadonlyMap<number, Because>;
}

/** Days of each of the two windows that trending compares: whole weeks, so that weekends weigh alike. */
export const TRENDING_DAYS = 28;

/** A list of products in order of `score`, one for each country and first one for all. */
export interface Rankings {
  /** Names of the lists; the first is '' and stands for every country. */
  readonly countries: readonly Country[];
  /** Length countries + 1. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly score: Float32Array;
  /** Bestsellers: orders that held it. Trending: orders that held it in the recent window. */
  readonly recent: Uint32Array;
  /** Trending: orders that held it in the window before, of the same length; bestsellers: 0. */
  readonly before: Uint32Array;
}

/** Sets of products that sell together, in order of `score`: those of bundle b are `start[b]` up to `start[b + 1]`. */
export interface Bundles {
  readonly start: Uint32Array;
  /** Places in the product table: of each thing the variant that sells best. */
  readonly product: Uint32Array;
  /** Orders that hold all of the bundle. */
  readonly orders: Uint32Array;
  /** Orders that were expected to: of two by chance, of more by their pairs. */
  readonly expected: Float32Array;
  /** 0-1: how much of its best seller's orders hold it, beyond what was expected. */
  readonly score: Float32Array;
  /** Bundles that hold product i or a variant of it, best first: `start[i]` up to `start[i + 1]`. */
  readonly of: { readonly start: Uint32Array; readonly bundle: Uint32Array };
}

/** What was read to learn this. Instants in seconds since 1970, UTC. */
export interface LearnedFrom {
  readonly orders: number;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  readonly firstOrderAt: number;
  readonly lastOrderAt: number;
}

/**
 * What was learned from one history: immutable, self-contained, one copy for all threads. A product is a place in its
 * table (0 to `size` - 1); everything read from it is read on demand, so that opening costs a hash and no parsing.
 */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly learnedFrom: LearnedFrom;
  /** Number of products. */
  readonly size: number;
  /** Place of the product, or -1. */
  readonly find: (id: ProductId) => number;
  readonly idOf: (product: number) => ProductId;
  /** Everything known of the product when this was learned. */
  readonly productAt: (product: number) => Product;
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
  /** What differs, for entry e of `upgrades`. */
  readonly differencesAt: (entry: number) => readonly Difference[];
  /** What each entry of `pairs` and of `similar` is to the product of its row. */
  readonly types: { readonly pairs: EntryTypes; readonly similar: EntryTypes };
  /** Orders in which two things would meet by chance, over the product of their orders. */
  readonly chanceRate: number;
  readonly bundles: Bundles;
  readonly bestsellers: Rankings;
  readonly trending: Rankings;
}
