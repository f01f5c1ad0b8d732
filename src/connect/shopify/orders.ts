import {
  Country,
  Currency,
  CustomerId,
  OrderId,
  OrderLine,
  type OrderHead,
  type OrderRow,
  ProductId,
} from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { type RowContext, timeReader } from '../rows/context.ts';
import { checked, checkedIfAny, readPieces, readPrice } from '../rows/fields.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { quote, Unreadable } from '../rows/unreadable.ts';
import { chargeReader, type Charges } from './charges.ts';

/**
 * The orders export of Shopify's admin: one row a line, with the order's own fields on its first row only. An order goes
 * by its name, a product by its SKU or else by the name of the line, a customer by the e-mail address in small letters.
 */
export const shopifyOrders: TableFormat<OrderRow> = {
  ids: ['shopify-orders'],
  kind: 'orders',
  title: 'Shopify orders export',
  required: [['Name'], ['Created at'], ['Lineitem quantity'], ['Lineitem name'], ['Lineitem price']],
  reader: ordersReader,
};

type Cells = readonly string[];

/** What later rows of an order need of its first one: the head, or why there is none. */
interface Known {
  line: number;
  head?: OrderHead;
  charges?: Charges;
  reason?: string;
}

/** Rows of one order stand together; a few that were seen before are remembered for files that somebody has sorted. */
const REMEMBERED_ORDERS = 10_000;

function ordersReader(columns: Columns, context: RowContext): RowReader<OrderRow> {
  const name = columns.cell('Name');
  const orderId = checked(OrderId, 'Name');
  const readHead = headReader(columns, context);
  const readLine = lineReader(columns);
  const readCharges = chargeReader(columns);
  const known = new Map<string, Known>();

  const firstRow = (id: string, line: number, cells: Cells): OrderRow[] => {
    const head = readHead(id, cells);
    const charges = readCharges(head, cells);
    const rows = [...readLine(head, charges, cells), ...charges.rows];
    known.set(id, { line, head, charges });
    return rows;
  };

  return ({ line, cells }) => {
    const id = orderId(name(cells));
    const order = known.get(id);
    if (order?.head && order.charges) return readLine(order.head, order.charges, cells);
    if (order)
      throw new Unreadable(`line ${order.line} begins order ${quote(id)} and was rejected: ${order.reason ?? ''}`);
    if (known.size >= REMEMBERED_ORDERS) known.delete(known.keys().next().value ?? '');
    try {
      return firstRow(id, line, cells);
    } catch (error) {
      if (error instanceof Unreadable) known.set(id, { line, reason: error.message });
      throw error;
    }
  };
}

function headReader(columns: Columns, context: RowContext): (id: string, cells: Cells) => OrderHead {
  const created = columns.cell('Created at');
  const cancelled = columns.cell('Cancelled at');
  const status = columns.cell('Financial Status');
  const money = columns.cell('Currency');
  const email = columns.cell('Email');
  const shipping = columns.cell('Shipping Country');
  const billing = columns.cell('Billing Country');
  const time = timeReader(context);
  const currency = checked(Currency, 'Currency');
  const customerId = checkedIfAny(CustomerId, 'Email');
  const country = checkedIfAny(Country, 'Shipping Country');
  return (orderId, cells) => {
    const code = money(cells).toUpperCase() || (context.currency ?? '');
    const head: OrderHead = { orderId, placedAt: time(created(cells), 'Created at'), currency: currency(code) };
    const shopper = customerId(email(cells).toLowerCase());
    if (shopper !== undefined) head.customerId = shopper;
    const place = country(shipping(cells) || billing(cells));
    if (place !== undefined) head.country = place;
    if (cancelled(cells) !== '') head.cancelledAt = time(cancelled(cells), 'Cancelled at');
    // A payment that was voided never came, whether or not the order was cancelled as well.
    else if (status(cells).toLowerCase() === 'voided') head.cancelledAt = head.placedAt;
    return head;
  };
}

function lineReader(columns: Columns): (head: OrderHead, charges: Charges, cells: Cells) => OrderRow[] {
  const quantity = columns.cell('Lineitem quantity');
  const name = columns.cell('Lineitem name');
  const price = columns.cell('Lineitem price');
  const sku = columns.cell('Lineitem sku');
  const title = checkedIfAny(OrderLine.shape.title.unwrap(), 'Lineitem name');
  const productId = checked(ProductId, 'Lineitem sku');
  return (head, { returned }, cells) => {
    const line = {
      ...head,
      productId: productId(sku(cells) || name(cells)),
      quantity: readPieces(quantity(cells), 'Lineitem quantity'),
      unitPriceMinor: readPrice(price(cells), head.currency, 'Lineitem price'),
    };
    const words = title(name(cells));
    const named = words === undefined ? line : { ...line, title: words };
    const rows: OrderRow[] = [{ ...named, kind: 'sale' }];
    if (returned) rows.push({ ...named, kind: 'return', ofOrderId: head.orderId });
    return rows;
  };
}
