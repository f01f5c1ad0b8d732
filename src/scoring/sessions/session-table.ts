/** Sessions and, for each product, the most recent ones that hold it, as plain columns: what prediction reads. */
export interface SessionTable {
  /** How many sessions were ever added: the number of the next one. */
  readonly count: number;
  /** Number of the oldest session that is still kept. */
  readonly first: number;
  /** Most sessions in one product's ring. */
  readonly perProduct: number;
  /** Most clicks of one session. */
  readonly longest: number;
  /** Clicks of session s are `clicks[start[s - first]]` up to `clicks[start[s - first + 1]]`, oldest first. */
  readonly start: Uint32Array;
  /** Places of products. */
  readonly clicks: Uint32Array;
  /** When session s was, at place s - first: seconds, or any other count that does not fall. */
  readonly at: Float64Array;
  /** Products known: one more than the highest place ever clicked. */
  readonly size: number;
  /** Sessions that ever held the product, those that have left its ring counted too. */
  readonly held: Uint32Array;
  /** Sessions of product i: `ring[ringAt[i]]` on, `min(held[i], ringSize[i])` of them, in no order; some may be forgotten. */
  readonly ring: Uint32Array;
  readonly ringAt: Uint32Array;
  readonly ringSize: Uint32Array;
}

/** From the oldest kept session to the newest, in the unit of `at`; 0 where there are fewer than two. */
export function spanOf({ at, count, first }: SessionTable): number {
  return count > first ? at[count - first - 1]! - at[0]! : 0;
}
