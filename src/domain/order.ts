import { z } from 'zod';
import { CustomerId, DecisionId, OrderId, ProductId } from './ids.ts';
import { Instant } from './instant.ts';
import { Country } from './locale.ts';
import { Currency, Minor, PriceMinor } from './money.ts';
import { text } from './text.ts';

/** What an order charges that is not a product: recorded, counted in its total, never recommended. */
export const FeeKind = z.enum([
  'shipping',
  'discount',
  'voucher',
  'tax',
  'commission',
  'sample',
  'adjustment',
  'other',
]);
export type FeeKind = z.infer<typeof FeeKind>;

/** So many pieces of one product at one price. */
export const OrderLine = z
  .strictObject({
    productId: ProductId,
    title: text(500).optional(),
    quantity: z.int().min(1).max(10_000_000),
    unitPriceMinor: PriceMinor,
  })
  .refine(({ quantity, unitPriceMinor }) => Number.isSafeInteger(quantity * unitPriceMinor), {
    path: ['unitPriceMinor'],
    message: 'times the quantity is more than can be counted exactly',
  });
export type OrderLine = z.infer<typeof OrderLine>;

/** A charge or a reduction on a whole order; negative where it takes off. */
export const Fee = z.strictObject({
  kind: FeeKind,
  title: text(500).optional(),
  amountMinor: Minor,
});
export type Fee = z.infer<typeof Fee>;

/** Pieces that came back, or money that was given back for them. */
export const Refund = z.strictObject({
  productId: ProductId,
  quantity: z.int().min(1).max(10_000_000),
  amountMinor: PriceMinor,
  at: Instant,
});
export type Refund = z.infer<typeof Refund>;

/** What somebody bought at once. A guest's order has no customer. */
export const Order = z.strictObject({
  id: OrderId,
  customerId: CustomerId.optional(),
  placedAt: Instant,
  currency: Currency,
  country: Country.optional(),
  cancelledAt: Instant.optional(),
  /** The decisions that this order came from, where the shop passes them on. */
  decisionIds: z.array(DecisionId).max(100).default([]),
  lines: z.array(OrderLine).max(5_000),
  fees: z.array(Fee).max(200).default([]),
  refunds: z.array(Refund).max(5_000).default([]),
});
export type Order = z.infer<typeof Order>;
export type OrderInput = z.input<typeof Order>;
