import type { CustomerId } from './ids.ts';
import type { Country } from './locale.ts';
import type { Currency } from './money.ts';
import type { Product } from './product.ts';
import type { Sessions } from './sessions.ts';
import type { GivenChoice, GivenNumber } from './traits/given-traits.ts';

/** What orders were worth, as columns by order. */
export interface OrderWorth {
  /** Distinct currencies of orders. */
  readonly currencies: readonly Currency[];
  /** Place in `currencies`. */
  readonly currency: Int32Array;
  /** Goods that were kept, in minor units. */
  readonly goodsMinor: Float64Array;
  /** What vouchers and discounts took off the whole order, in minor units, at least 0. */
  readonly takenOffMinor: Float64Array;
  /** Pieces bought, and how many of them came back. */
  readonly pieces: Float64Array;
  readonly returned: Float64Array;
}

/** What the shop tells of its customers, those without an order among them, as columns by customer. */
export interface GivenColumns {
  /** By ascending id (as products). */
  readonly ids: readonly CustomerId[];
  /** When the customer agreed to be told apart by sensitive traits, in seconds since 1970; NaN: never. */
  readonly agreedAt: Float64Array;
  /** '' where unknown. */
  readonly choices: Readonly<Record<GivenChoice, readonly string[]>>;
  /** NaN where unknown. */
  readonly numbers: Readonly<Record<GivenNumber, Float64Array>>;
}

/**
 * A shop's history as learning reads it: columns, not objects. Returned and cancelled pieces are already taken off, and
 * fees are not in it. A product occurs at most once in an order. Sorted so that the same history is always the same bytes.
 */
export interface History {
  /** Products by ascending id (UTF-16 code units, as `<` compares); an index below is a place in this list. */
  readonly products: readonly Product[];
  /** Distinct countries of orders, ascending. */
  readonly countries: readonly Country[];
  /** Customers by ascending id (as products); guests are not among them. */
  readonly customerIds: readonly CustomerId[];
  /** How many of them have an order here. */
  readonly customers: number;
  readonly orders: {
    /** How many. Orders ascend by time, then by id. */
    readonly count: number;
    /** Seconds since 1970, UTC; length `count`. */
    readonly at: Float64Array;
    /** Place in `customerIds`; -1 for a guest; length `count`. */
    readonly customer: Int32Array;
    /** Place in `countries`; -1 where unknown; length `count`. */
    readonly country: Int32Array;
    /** Lines of order o are `start[o]` up to `start[o + 1]`; length `count + 1`. */
    readonly start: Uint32Array;
    /** What they were worth; undefined where nobody told. */
    readonly worth?: OrderWorth | undefined;
  };
  /** What the shop tells of its customers; undefined where it was not read. */
  readonly given?: GivenColumns | undefined;
  readonly lines: {
    /** Place in `products`, ascending within an order. */
    readonly product: Uint32Array;
    /** Pieces kept, at least 1. */
    readonly quantity: Uint32Array;
  };
  /** What visitors looked at, the newest part of it: sessions of two clicks or more, no product twice in a row. */
  readonly sessions: Sessions & {
    /** When the latest event came in that was read, in seconds since 1970; 0 where there was none. */
    readonly readUntil: number;
  };
}
