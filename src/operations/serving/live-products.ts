import { isDeepStrictEqual } from 'node:util';
import type { Product, ProductId, Snapshot } from '../../domain/index.ts';
import type { Context } from '../context.ts';

/** Products whose facts are newer than the snapshot's, in memory, so that deciding never asks the database. */
export interface LiveProducts {
  find(id: ProductId): Product | undefined;
  /** All of them. */
  all(): Iterable<Product>;
  /** Forgets everything and begins again from what changed since the instant, compared with what a snapshot knows. */
  restart(since: Date, snapshot?: Snapshot): Promise<void>;
  /** Fetches what has changed since the last look. */
  refresh(): Promise<void>;
}

/** A row carries the instant at which its transaction began, and may appear later than others that began after it. */
const OVERLAP_MS = 60_000;

/** Live facts of the products in a context's store. */
export function liveProducts(context: Context): LiveProducts {
  let newer = new Map<ProductId, Product>();
  let since = new Date(0);
  let learned: Snapshot | undefined;
  const fetchInto = async (facts: Map<ProductId, Product>): Promise<void> => {
    const { products, until } = await context.store.products.changedSince(new Date(since.getTime() - OVERLAP_MS));
    for (const product of products)
      // Every decision keeps the newer facts that it looked at, so what only looks newer would cost dear.
      if (isLearned(learned, product)) facts.delete(product.id);
      else facts.set(product.id, product);
    since = until;
  };
  return {
    find: (id) => newer.get(id),
    all: () => newer.values(),
    async restart(from, snapshot) {
      since = from;
      learned = snapshot;
      const facts = new Map<ProductId, Product>();
      await fetchInto(facts);
      newer = facts;
    },
    refresh: () => fetchInto(newer),
  };
}

function isLearned(snapshot: Snapshot | undefined, product: Product): boolean {
  const place = snapshot?.find(product.id) ?? -1;
  return place >= 0 && isDeepStrictEqual(snapshot?.productAt(place), product);
}
