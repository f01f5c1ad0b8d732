import { type Column, idIndex, type IdIndex } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, starts } from './columns.ts';

/** Customers' orders as columns: for each customer the orders as time went by, for each order distinct products. */
export interface OrdersByCustomer {
  /** Orders of customer c are `start[c]` up to `start[c + 1]`; length customers + 1. */
  readonly start: Uint32Array;
  /** When each order was placed, in seconds; never falls within a customer. */
  readonly at: Float64Array;
  /** Lines of order o are `lines[o]` up to `lines[o + 1]`; length orders + 1. */
  readonly lines: Uint32Array;
  /** Places of products by line. */
  readonly product: Uint32Array;
}

/**
 * What each customer bought and kept, the last 100 orders of everybody who is no guest; instants since 1970, UTC. Whoever is
 * no longer in the history is in no snapshot that is learned from then on: to erase a person is to learn again.
 */
export interface Purchases extends OrdersByCustomer {
  /** Customers by ascending id: `findId(ids, customerId)` is a customer's number, or -1. */
  readonly ids: IdIndex;
}

/** Of nobody, as in files from before purchases were kept. */
export const NO_PURCHASES: Purchases = {
  ids: idIndex([]),
  start: Uint32Array.of(0),
  at: new Float64Array(),
  lines: Uint32Array.of(0),
  product: new Uint32Array(),
};

/** The columns of purchases. */
export function purchaseColumns({ ids, start, at, lines, product }: Purchases): Record<string, Column> {
  return {
    'purchases.ids.start': ids.start,
    'purchases.ids.units': ids.units,
    'purchases.ids.slots': ids.slots,
    'purchases.start': start,
    'purchases.at': at,
    'purchases.lines.start': lines,
    'purchases.product': product,
  };
}

/** Opens what `purchaseColumns` wrote. */
export function openPurchases(column: ColumnReader, size: number): Purchases {
  const at = column('purchases.at', Float64Array);
  const product = placesBelow(size, column('purchases.product', Uint32Array));
  const units = column('purchases.ids.units', Uint16Array);
  const start = starts(column, 'purchases', at.length);
  return {
    ids: {
      start: ofLength(starts(column, 'purchases.ids', units.length), start.length),
      units,
      slots: column('purchases.ids.slots', Uint32Array),
    },
    start,
    at,
    lines: ofLength(starts(column, 'purchases.lines', product.length), at.length + 1),
    product,
  };
}
