import type { Columns } from './binary-copy.ts';

/** Moves of goods: columns order, product, quantity, each a number of the database. */
export interface Moves {
  /** Place of an order by its number; -1 for one that does not count. */
  readonly orderPlaces: Int32Array;
  /** Place of a product by its number. */
  readonly productPlaces: Int32Array;
  readonly orders: number;
  readonly lines: Columns;
  readonly returned: Columns;
}

/** What stayed with the shopper, in compressed rows: lines of order o are `start[o]` up to `start[o + 1]`, products ascending. */
export interface NetLines {
  readonly start: Uint32Array<ArrayBuffer>;
  readonly product: Uint32Array<ArrayBuffer>;
  readonly quantity: Uint32Array<ArrayBuffer>;
}

/**
 * Adds up the lines of a product in an order, takes off what came back, and leaves out what is nothing then.
 * Bucket sort by order, then insertion into each short row: linear in the lines for orders of ordinary length.
 */
export function netLines(moves: Moves): NetLines {
  const { start, product, quantity } = byOrder(moves);
  const kept = new Uint32Array(moves.orders + 1);
  let to = 0;
  for (let order = 0; order < moves.orders; order++) {
    to = netRow({ product, quantity, from: start[order] ?? 0, until: start[order + 1] ?? 0, to });
    kept[order + 1] = to;
  }
  return { start: kept, product: product.slice(0, to), quantity: Uint32Array.from(quantity.subarray(0, to)) };
}

/** All moves, those of one order together; returned pieces are negative. */
function byOrder({ orderPlaces, productPlaces, orders, lines, returned }: Moves): {
  start: Uint32Array;
  product: Uint32Array<ArrayBuffer>;
  quantity: Int32Array;
} {
  const start = new Uint32Array(orders + 1);
  const signed = [
    { columns: lines, sign: 1 },
    { columns: returned, sign: -1 },
  ];
  for (const { columns } of signed)
    for (const number of columns.int4(0)) {
      const order = orderPlaces[number] ?? -1;
      if (order >= 0) start[order + 1] = (start[order + 1] ?? 0) + 1;
    }
  for (let order = 0; order < orders; order++) start[order + 1] = (start[order + 1] ?? 0) + (start[order] ?? 0);
  const next = start.slice();
  const product = new Uint32Array(start[orders] ?? 0);
  const quantity = new Int32Array(product.length);
  for (const { columns, sign } of signed) {
    const [orderNumbers, productNumbers, quantities] = [columns.int4(0), columns.int4(1), columns.int4(2)];
    for (let row = 0; row < columns.count; row++) {
      const order = orderPlaces[orderNumbers[row] ?? 0] ?? -1;
      if (order < 0) continue;
      const at = next[order] ?? 0;
      next[order] = at + 1;
      product[at] = productPlaces[productNumbers[row] ?? 0] ?? 0;
      quantity[at] = sign * (quantities[row] ?? 0);
    }
  }
  return { start, product, quantity };
}

interface Row {
  readonly product: Uint32Array;
  readonly quantity: Int32Array;
  readonly from: number;
  readonly until: number;
  /** Where the next kept line goes; never past `from`. */
  readonly to: number;
}

/** Sorts one row by product, merges equal ones, drops what is not positive; answers where the next row goes. */
function netRow({ product, quantity, from, until, to }: Row): number {
  const row = Array.from({ length: until - from }, (_, place) => from + place)
    .map((at) => ({ product: product[at] ?? 0, quantity: quantity[at] ?? 0 }))
    .sort((a, b) => a.product - b.product);
  let next = to;
  for (let place = 0; place < row.length;) {
    const current = row[place]?.product ?? 0;
    let pieces = 0;
    for (; row[place]?.product === current; place++) pieces += row[place]?.quantity ?? 0;
    if (pieces <= 0) continue;
    product[next] = current;
    quantity[next] = pieces;
    next += 1;
  }
  return next;
}
