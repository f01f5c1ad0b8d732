import { Order, type OrderHead, type OrderRow, type Refund } from '../../domain/index.ts';
import { Unreadable } from '../rows/unreadable.ts';
import { jsonReader } from './json-lines.ts';

/** Orders as the domain has them, one JSON object a line; each becomes a row for every line, fee and refund. */
export const orderRecords = jsonReader(Order, orderRows);

function orderRows(order: Order): readonly OrderRow[] {
  const head: OrderHead = { orderId: order.id, placedAt: instant(order.placedAt), currency: order.currency };
  if (order.customerId !== undefined) head.customerId = order.customerId;
  if (order.country !== undefined) head.country = order.country;
  if (order.cancelledAt !== undefined) head.cancelledAt = instant(order.cancelledAt);
  if (order.decisionIds.length > 0) head.decisionIds = order.decisionIds;
  const rows: OrderRow[] = order.lines.map(({ productId, quantity, unitPriceMinor, title }) => ({
    ...head,
    kind: 'sale',
    productId,
    quantity,
    unitPriceMinor,
    ...titled(title),
  }));
  for (const { kind, amountMinor, title } of order.fees)
    rows.push({
      ...head,
      kind: 'fee',
      feeKind: kind,
      code: kind,
      amountMinor,
      ...titled(title),
    });
  for (const refund of order.refunds) rows.push(...returnRows(head, refund));
  if (rows.length === 0) throw new Unreadable('the order has no lines, fees or refunds');
  return rows;
}

/** A refund names its total; where that does not divide, some pieces come back for one minor unit more than others. */
function returnRows(head: OrderHead, { productId, quantity, amountMinor, at }: Refund): OrderRow[] {
  const unitPriceMinor = Math.floor(amountMinor / quantity);
  const dearer = amountMinor - unitPriceMinor * quantity;
  const back = { ...head, placedAt: instant(at), ofOrderId: head.orderId, kind: 'return', productId } as const;
  const rows: OrderRow[] = [];
  if (dearer < quantity) rows.push({ ...back, quantity: quantity - dearer, unitPriceMinor });
  if (dearer > 0) rows.push({ ...back, quantity: dearer, unitPriceMinor: unitPriceMinor + 1 });
  return rows;
}

const titled = (title: string | undefined): { title?: string } => (title === undefined ? {} : { title });

function instant(time: string): number {
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) throw new Unreadable(`"${time}" is not a time like 2024-03-01T10:15:00Z`);
  return ms;
}
