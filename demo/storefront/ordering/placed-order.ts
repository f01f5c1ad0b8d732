import type { Coupon, Order, PricedCart } from '../../../src/domain/index.ts';

/** An order that was placed, with what its shopper is told of it. */
export interface PlacedOrder {
  readonly order: Order;
  readonly cart: PricedCart;
  readonly shippingMinor: number;
  /** For the next order. */
  readonly coupons: readonly Coupon[];
}
