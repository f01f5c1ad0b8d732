/** Customers' baskets as columns: for each customer the baskets in order of time, for each basket distinct products. */
export interface Histories {
  /** How many products there are; a place below is less than this. */
  readonly products: number;
  /** Baskets of customer u are `baskets[u]` up to `baskets[u + 1]`; length customers + 1. */
  readonly baskets: Uint32Array;
  /** Lines of basket b are `lines[b]` up to `lines[b + 1]`; length baskets + 1. */
  readonly lines: Uint32Array;
  /** Places of products by line. */
  readonly product: Uint32Array;
  /** When each basket was: days or, where there are no times, its number among the customer's. Rises within a customer. */
  readonly at: Float64Array;
}

/** One customer's baskets: those of `histories` from `from` up to `to`. */
export interface Span {
  readonly histories: Histories;
  readonly from: number;
  readonly to: number;
  /** The customer's number in these histories where a model was learned from it: then it is not its own neighbour. */
  readonly customer?: number;
}
