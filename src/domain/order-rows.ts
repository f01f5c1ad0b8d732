import type { OrderHead, OrderRow } from './order-row.ts';
import type { Fee, Order, OrderLine, Refund } from './order.ts';

/** An order as the rows that it would be in an export: its lines, its fees, and what came back of it. */
export function orderRows(order: Order): OrderRow[] {
  const head: OrderHead = {
    orderId: order.id,
    placedAt: Date.parse(order.placedAt),
    currency: order.currency,
    ...(order.customerId !== undefined && { customerId: order.customerId }),
    ...(order.country !== undefined && { country: order.country }),
    ...(order.cancelledAt !== undefined && { cancelledAt: Date.parse(order.cancelledAt) }),
    ...(order.decisionIds.length > 0 && { decisionIds: order.decisionIds }),
  };
  return [...order.lines.map((line) => sale(head, line)), ...order.fees.map((row) => fee(head, row))].concat(
    order.refunds.map((row) => comeBack(head, row)),
  );
}

function sale(head: OrderHead, { title, ...line }: OrderLine): OrderRow {
  return { ...head, kind: 'sale', ...line, ...(title !== undefined && { title }) };
}

function fee(head: OrderHead, { kind, title, amountMinor }: Fee): OrderRow {
  return { ...head, kind: 'fee', feeKind: kind, code: kind, amountMinor, ...(title !== undefined && { title }) };
}

function comeBack(head: OrderHead, { productId, quantity, amountMinor, at }: Refund): OrderRow {
  const unitPriceMinor = Math.round(amountMinor / quantity);
  const what = { ofOrderId: head.orderId, productId, quantity, unitPriceMinor, amountMinor };
  return { ...head, kind: 'return', ...what, placedAt: Date.parse(at) };
}
