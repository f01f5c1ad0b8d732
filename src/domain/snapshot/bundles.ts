import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';

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

/** The columns of bundles. */
export function bundleColumns({ start, product, orders, expected, score, of }: Bundles): Record<string, Column> {
  return {
    'bundles.start': start,
    'bundles.product': product,
    'bundles.orders': orders,
    'bundles.expected': expected,
    'bundles.score': score,
    'bundles.of.start': of.start,
    'bundles.of.bundle': of.bundle,
  };
}

/** Opens what `bundleColumns` wrote. */
export function openBundles(column: ColumnReader, size: number): Bundles {
  const product = placesBelow(size, column('bundles.product', Uint32Array));
  const start = starts(column, 'bundles', product.length);
  const count = start.length - 1;
  const bundle = placesBelow(count, column('bundles.of.bundle', Uint32Array));
  return {
    start,
    product,
    orders: ofLength(column('bundles.orders', Uint32Array), count),
    expected: ofLength(column('bundles.expected', Float32Array), count),
    score: ofLength(column('bundles.score', Float32Array), count),
    of: { start: ofLength(starts(column, 'bundles.of', bundle.length), size + 1), bundle },
  };
}
