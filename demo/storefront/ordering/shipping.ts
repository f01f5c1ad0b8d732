import type { PricedCart } from '../../../src/domain/index.ts';

/** What a parcel costs, wherever it would go. */
const PARCEL_MINOR = 490;

/** What shipping a cart costs. */
export function shippingOf({ freeShipping }: PricedCart): number {
  return freeShipping ? 0 : PARCEL_MINOR;
}
