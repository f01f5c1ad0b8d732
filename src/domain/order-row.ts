import type { CustomerId, DecisionId, OrderId, ProductId } from './ids.ts';
import type { Country } from './locale.ts';
import type { Currency, Minor } from './money.ts';
import type { FeeKind } from './order.ts';

/** What every row of an order repeats. `placedAt` is in milliseconds since 1970, UTC. */
export interface OrderHead {
  orderId: OrderId;
  placedAt: number;
  customerId?: CustomerId;
  currency: Currency;
  country?: Country;
  cancelledAt?: number;
  /** The decisions that the order came from, where the shop passes them on. */
  decisionIds?: readonly DecisionId[];
}

/** Pieces that were bought. */
export interface SaleRow extends OrderHead {
  kind: 'sale';
  productId: ProductId;
  title?: string;
  quantity: number;
  unitPriceMinor: Minor;
}

/** A charge or a reduction on the order; `code` and `title` are the shop's own words for it. */
export interface FeeRow extends OrderHead {
  kind: 'fee';
  feeKind: FeeKind;
  code: string;
  title?: string;
  amountMinor: Minor;
}

/**
 * Pieces that came back. With `ofOrderId` the order is known; without it the return is a document of its own
 * (`orderId` names it), and netting finds the purchase that it takes back. `quantity` is positive. `amountMinor` is what
 * was given back for all pieces, where that is known to the penny; otherwise it is quantity x unitPriceMinor.
 */
export interface ReturnRow extends OrderHead {
  kind: 'return';
  ofOrderId?: OrderId;
  productId: ProductId;
  title?: string;
  quantity: number;
  unitPriceMinor: Minor;
  amountMinor?: Minor;
}

/** An order history as a stream: one row a line of an order, in any order. */
export type OrderRow = SaleRow | FeeRow | ReturnRow;
