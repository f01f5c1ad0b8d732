/**
 * What is known of a condition, in an order in which `all` is the least of its parts, `any` the greatest, and `not` the mirror image
 * (Kleene 1938, three-valued logic): `not` of the unknown is unknown.
 */
export type Truth = 0 | 1 | 2;

/** It does not hold. */
export const FALSE = 0;
/** Nobody knows. */
export const UNKNOWN = 1;
/** It holds. */
export const TRUE = 2;

/** Whether a number lies between both ends, themselves included; NaN is unknown. */
export function within(number: number, { from = -Infinity, to = Infinity }: Ends): Truth {
  if (Number.isNaN(number)) return UNKNOWN;
  return number >= from && number <= to ? TRUE : FALSE;
}

/** Ends of a range, both included; an end that is left out is open. */
export interface Ends {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
