import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';
import { openRows, rowColumns, type Rows } from './rows.ts';

/** Memories of popularity: recent (14 days), lately (60 days), ever. */
export const POPULARITIES = 3;

/** Shares of weighted orders as multiples of the average product's, over three memories. */
export interface Popularity {
  /** ln(0.1 + multiple), `POPULARITIES` places for each product: recent, lately, ever. */
  readonly log: Float32Array;
  /** Mean multiple over the three memories as a part of the highest one, 0-1. */
  readonly standing: Float32Array;
  /** Products by that mean, best first: the candidates of last resort, and the order of ties. */
  readonly order: Uint32Array;
}

/** Past orders, found by what they hold. Orders ascend by time. */
export interface BasketIndex {
  /** Products of order o: `product[orderStart[o]]` up to `product[orderStart[o + 1]]`. */
  readonly orderStart: Uint32Array;
  readonly product: Uint32Array;
  /** Factor of each order: recency over a power of its length as an idf vector. */
  readonly factor: Float32Array;
  /** The newest orders that hold product i, newest first: `order[start[i]]` up to `order[start[i + 1]]`, a bounded number. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
  /** ln(1 + orders / orders that hold it), by product. */
  readonly idf: Float32Array;
}

/** How the scorers of basket completion are weighed together, as it was learned. */
export interface BlendWeights {
  /** For each scorer the mean of its best scores: what its scores are measured in. */
  readonly scale: Float32Array;
  /** Weights by mode, size of cart and feature, one behind the other. */
  readonly weight: Float32Array;
}

/** What completes carts beside pairs and likeness: all that the blend reads. */
export interface CartCompletion {
  /** Coefficient of the product of the row in the regression of another: for it or, below 0, against it. */
  readonly ridge: Rows;
  readonly baskets: BasketIndex;
  /** Two steps along pairs: what goes with what goes with the product of the row. */
  readonly walk: Rows;
  /** Pairs of the products that are most alike, for a product without a history of its own. */
  readonly alikePairs: Rows;
  readonly popularity: Popularity;
  readonly blend: BlendWeights;
}

/** Nothing learned of carts, as in files from before it was: products of no orders, and no weights, so that there is no blend. */
export function noCompletion(size: number): CartCompletion {
  const rows = { start: new Uint32Array(size + 1), product: new Uint32Array(), score: new Float32Array() };
  return {
    ridge: rows,
    walk: rows,
    alikePairs: rows,
    baskets: {
      orderStart: Uint32Array.of(0),
      product: new Uint32Array(),
      factor: new Float32Array(),
      start: new Uint32Array(size + 1),
      order: new Uint32Array(),
      idf: new Float32Array(size),
    },
    popularity: {
      log: new Float32Array(size * POPULARITIES),
      standing: new Float32Array(size),
      order: Uint32Array.from({ length: size }, (_, product) => product),
    },
    blend: { scale: new Float32Array(), weight: new Float32Array() },
  };
}

/** The columns of basket completion. */
export function completionColumns(completion: CartCompletion): Record<string, Column> {
  const { ridge, walk, baskets, alikePairs, popularity, blend } = completion;
  return {
    ...rowColumns('ridge', ridge),
    ...rowColumns('walk', walk),
    ...rowColumns('alikePairs', alikePairs),
    'baskets.lines.start': baskets.orderStart,
    'baskets.lines.product': baskets.product,
    'baskets.factor': baskets.factor,
    'baskets.start': baskets.start,
    'baskets.order': baskets.order,
    'baskets.idf': baskets.idf,
    'popularity.log': popularity.log,
    'popularity.standing': popularity.standing,
    'popularity.order': popularity.order,
    'blend.scale': blend.scale,
    'blend.weight': blend.weight,
  };
}

/** Opens what `completionColumns` wrote. */
export function openCompletion(column: ColumnReader, size: number): CartCompletion {
  return {
    ridge: openRows(column, 'ridge', size),
    walk: openRows(column, 'walk', size),
    alikePairs: openRows(column, 'alikePairs', size),
    baskets: openBaskets(column, size),
    popularity: {
      log: ofLength(column('popularity.log', Float32Array), size * POPULARITIES),
      standing: ofLength(column('popularity.standing', Float32Array), size),
      order: placesBelow(size, ofLength(column('popularity.order', Uint32Array), size)),
    },
    blend: { scale: column('blend.scale', Float32Array), weight: column('blend.weight', Float32Array) },
  };
}

function openBaskets(column: ColumnReader, size: number): BasketIndex {
  const product = placesBelow(size, column('baskets.lines.product', Uint32Array));
  const orderStart = starts(column, 'baskets.lines', product.length);
  const orders = orderStart.length - 1;
  const order = placesBelow(orders, column('baskets.order', Uint32Array));
  return {
    orderStart,
    product,
    factor: ofLength(column('baskets.factor', Float32Array), orders),
    start: ofLength(starts(column, 'baskets', order.length), size + 1),
    order,
    idf: ofLength(column('baskets.idf', Float32Array), size),
  };
}
