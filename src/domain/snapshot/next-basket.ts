import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, REFUSALS, starts } from './columns.ts';

/** The ways in which a next basket is foretold, in the order of their weights. */
export const NEXT_BASKET_SCORERS = [
  'own',
  'own_lately',
  'due',
  'likes_next',
  'likes_habits',
  'steps',
  'popular',
] as const;

/** Bins of a curve of intervals. */
export const INTERVAL_BINS = 64;
/** Customers who bought a product once, two or three times, more often: their next interval is known ever better. */
export const EVIDENCE_CLASSES = 3;

/** When products are bought again: what is usual, and how far single intervals stray from it. */
export interface PurchaseIntervals {
  /** Natural logarithm of the usual interval of product i in seconds, before anything is known of the customer. */
  readonly usual: Float32Array;
  /** Which curves are product i's; 0 are those that products share of which too little is known. */
  readonly curve: Uint32Array;
  /**
   * Share of intervals that are longer than the end of bin b: `left[(curve * EVIDENCE_CLASSES + class) * INTERVAL_BINS + b]`. Bins
   * are of the ratio of an interval to the expected one.
   */
  readonly left: Float32Array;
}

/**
 * What foretells next baskets, beside the purchases themselves. Customers are those of the purchases, products those of the
 * snapshot.
 */
export interface NextBasketTable {
  /** Length of customer c's vector; 0 where nothing was learned from the customer, who has fewer than two orders. */
  readonly norm: Float32Array;
  /** How much it says that two customers share product i. */
  readonly idf: Float32Array;
  /** Share of product i among the lines of last orders. */
  readonly popular: Float32Array;
  /** Customers who ever bought product i. */
  readonly bought: Uint32Array;
  /** Customers who bought product i before their last order, 2,000 at most: `start[i]` up to `start[i + 1]`, with their weight of it over their norm. */
  readonly buyers: { readonly start: Uint32Array; readonly customer: Uint32Array; readonly weight: Float32Array };
  /** From product i to what the next order holds, best first: `start[i]` up to `start[i + 1]`, with the share of i's buyers. */
  readonly steps: { readonly start: Uint32Array; readonly product: Uint32Array; readonly share: Float32Array };
  readonly intervals: PurchaseIntervals;
  /** How much each of NEXT_BASKET_SCORERS counts. */
  readonly weights: Float64Array;
}

/** The columns of what foretells next baskets; none where nothing does. */
export function nextBasketColumns(table: NextBasketTable | undefined): Record<string, Column> {
  if (table === undefined) return {};
  const { norm, idf, popular, bought, buyers, steps, intervals, weights } = table;
  return {
    'nextBasket.norm': norm,
    'nextBasket.idf': idf,
    'nextBasket.popular': popular,
    'nextBasket.bought': bought,
    'nextBasket.buyers.start': buyers.start,
    'nextBasket.buyers.customer': buyers.customer,
    'nextBasket.buyers.weight': buyers.weight,
    'nextBasket.steps.start': steps.start,
    'nextBasket.steps.product': steps.product,
    'nextBasket.steps.share': steps.share,
    'nextBasket.usual': intervals.usual,
    'nextBasket.curve': intervals.curve,
    'nextBasket.left': intervals.left,
    'nextBasket.weights': weights,
  };
}

/** Opens what `nextBasketColumns` wrote. */
export function openNextBasket(column: ColumnReader, customers: number, size: number): NextBasketTable {
  const customer = placesBelow(customers, column('nextBasket.buyers.customer', Uint32Array));
  const product = placesBelow(size, column('nextBasket.steps.product', Uint32Array));
  const left = column('nextBasket.left', Float32Array);
  const curves = left.length / (EVIDENCE_CLASSES * INTERVAL_BINS);
  if (!Number.isInteger(curves)) throw REFUSALS.damaged();
  return {
    norm: ofLength(column('nextBasket.norm', Float32Array), customers),
    idf: ofLength(column('nextBasket.idf', Float32Array), size),
    popular: ofLength(column('nextBasket.popular', Float32Array), size),
    bought: ofLength(column('nextBasket.bought', Uint32Array), size),
    buyers: {
      start: ofLength(starts(column, 'nextBasket.buyers', customer.length), size + 1),
      customer,
      weight: ofLength(column('nextBasket.buyers.weight', Float32Array), customer.length),
    },
    steps: {
      start: ofLength(starts(column, 'nextBasket.steps', product.length), size + 1),
      product,
      share: ofLength(column('nextBasket.steps.share', Float32Array), product.length),
    },
    intervals: {
      usual: ofLength(column('nextBasket.usual', Float32Array), size),
      curve: placesBelow(curves, ofLength(column('nextBasket.curve', Uint32Array), size)),
      left,
    },
    weights: ofLength(column('nextBasket.weights', Float64Array), NEXT_BASKET_SCORERS.length),
  };
}
