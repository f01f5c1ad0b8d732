/** How much may still be read, in products of orders and pairs of values: the same on every machine, unlike time. */
export interface Work {
  left: number;
}
