/** Products that somebody took at once. `at` in seconds since 1970; both may be unknown. */
export interface Basket {
  readonly at?: number;
  readonly customerId?: string;
  readonly productIds: readonly string[];
}

/** A basket of which some products were hidden: what is to be found, given the rest. */
export interface Completion extends Basket {
  readonly targetIds: readonly string[];
}
