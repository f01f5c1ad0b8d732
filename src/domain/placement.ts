import { z } from 'zod';

/** A moment of the purchase journey at which an offer can be shown. */
export const Placement = z.enum([
  'product_page',
  'category_page',
  'search',
  'cart',
  'checkout',
  'add_to_cart',
  'thank_you',
  'abandoned_cart_email',
  'shipment_email',
  'follow_up_email',
  'tracking_page',
  'agent',
]);
export type Placement = z.infer<typeof Placement>;

/** How an offer was found. */
export const Strategy = z.enum([
  'manual',
  'bundle',
  'order_bump',
  'blend',
  'bought_together',
  'upgrade',
  'viewed_next',
  'filler',
  'buy_again',
  'next_basket',
  'similar',
  'trending',
  'bestsellers',
]);
export type Strategy = z.infer<typeof Strategy>;
