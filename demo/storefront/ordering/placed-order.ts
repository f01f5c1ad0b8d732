import type { Coupon, Order } from '../../../src/domain/index.ts';
import type { ShownCart } from './gifts.ts';

/** An order that was placed, with what its shopper is told of it. */
export interface PlacedOrder {
  readonly order: Order;
  readonly cart: ShownCart;
  readonly shippingMinor: number;
  /** For the next order. */
  readonly coupons: readonly Coupon[];
}
