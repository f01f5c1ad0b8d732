import { isDeepStrictEqual } from 'node:util';
import type { Product, ProductId, Snapshot } from '../../domain/index.ts';
import type { Context } from '../context.ts';

/** Products whose facts are newer than the snapshot's, in memory, so that deciding never asks the database. */
export interface LiveProducts {
  find(id: ProductId): Product | undefined;
  /** All of them. */
  all(): Iterable<Product>;
  /** Reads again what changed since the instant and is not what a snapshot knows, and gives the step that takes it over. */
  readAnew(since: Date, snapshot?: Snapshot): Promise<() => void>;
  /** Fetches what has changed since the last look. */
  refresh(): Promise<void>;
}

/** A row carries the instant at which its transaction began, and may appear later than others that began after it. */
const OVERLAP_MS = 60_000;

/** Live facts of the products in a context's store. */
export function liveProducts(context: Context): LiveProducts {
  let current: Since = { since: new Date(0), snapshot: undefined, newer: new Map() };
  return {
    find: (id) => current.newer.get(id),
    all: () => current.newer.values(),
    async readAnew(since, snapshot) {
      const next: Since = { since, snapshot, newer: new Map() };
      await readInto(next, context);
      return () => (current = next);
    },
    refresh: () => readInto(current, context),
  };
}

/** What changed since a snapshot was learned. */
interface Since {
  since: Date;
  readonly snapshot: Snapshot | undefined;
  readonly newer: Map<ProductId, Product>;
}

async function readInto(known: Since, context: Context): Promise<void> {
  const { products, until } = await context.store.products.changedSince(new Date(known.since.getTime() - OVERLAP_MS));
  for (const product of products)
    // Every decision keeps the newer facts that it looked at, so what only looks newer would cost dear.
    if (isLearned(known.snapshot, product)) known.newer.delete(product.id);
    else known.newer.set(product.id, product);
  known.since = until;
}

function isLearned(snapshot: Snapshot | undefined, product: Product): boolean {
  const place = snapshot?.find(product.id) ?? -1;
  return place >= 0 && isDeepStrictEqual(snapshot?.productAt(place), product);
}
