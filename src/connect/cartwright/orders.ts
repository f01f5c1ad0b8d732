import {
  Country,
  Currency,
  CustomerId,
  FeeKind,
  type FeeRow,
  OrderId,
  OrderLine,
  type OrderHead,
  type OrderRow,
  ProductId,
} from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { neededCurrency, type RowContext, timeReader } from '../rows/context.ts';
import { checked, checkedIfAny, multiply, readInteger, readMoney, readPieces, readPrice } from '../rows/fields.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { quote, Unreadable } from '../rows/unreadable.ts';

/** Our own table of orders: a row for every line, fee and return, money as plain decimals. See docs/import.md. */
export const cartwrightOrders: TableFormat<OrderRow> = {
  ids: ['cartwright-csv', 'cartwright-parquet'],
  kind: 'orders',
  title: "Cartwright's own orders table",
  required: [['order_id'], ['placed_at'], ['product_id'], ['quantity'], ['unit_price']],
  reader: ordersReader,
};

type Cells = readonly string[];

function ordersReader(columns: Columns, context: RowContext): RowReader<OrderRow> {
  const readHead = headReader(columns, context);
  const readLine = lineReader(columns);
  const readFee = feeReader(columns);
  const kind = columns.cell('kind');
  const ofOrder = columns.cell('of_order_id');
  const titleCell = columns.cell('title');
  const ofOrderId = checkedIfAny(OrderId, 'of_order_id');
  const title = checkedIfAny(OrderLine.shape.title.unwrap(), 'title');

  const readKind = (head: OrderHead, cells: Cells): OrderRow => {
    const what = kind(cells).toLowerCase();
    if (what === 'fee') return readFee(head, cells);
    if (what === '' || what === 'sale') return { ...readLine(head, cells), kind: 'sale' };
    if (what !== 'return') throw new Unreadable(`kind ${quote(kind(cells))} is none of sale, return, fee`);
    const of = ofOrderId(ofOrder(cells));
    return { ...readLine(head, cells), kind: 'return', ...(of === undefined ? {} : { ofOrderId: of }) };
  };
  return ({ cells }) => {
    const row = readKind(readHead(cells), cells);
    const name = title(titleCell(cells));
    return [name === undefined ? row : { ...row, title: name }];
  };
}

function lineReader(columns: Columns) {
  const product = columns.cell('product_id');
  const quantity = columns.cell('quantity');
  const price = columns.cell('unit_price');
  const productId = checked(ProductId, 'product_id');
  return (head: OrderHead, cells: Cells) => ({
    ...head,
    productId: productId(product(cells)),
    quantity: readPieces(quantity(cells)),
    unitPriceMinor: readPrice(price(cells), head.currency, 'unit_price'),
  });
}

/** A fee is its price times its quantity, which is one where none is given. */
function feeReader(columns: Columns): (head: OrderHead, cells: Cells) => FeeRow {
  const product = columns.cell('product_id');
  const quantity = columns.cell('quantity');
  const price = columns.cell('unit_price');
  const fee = columns.cell('fee_kind');
  const productId = checked(ProductId, 'product_id');
  const feeKind = checked(FeeKind, 'fee_kind');
  return (head, cells) => {
    const kindOfFee = feeKind(fee(cells)) as FeeKind;
    const pieces = quantity(cells) === '' ? 1 : readInteger(quantity(cells), 'quantity');
    const amountMinor = multiply(pieces, readMoney(price(cells), head.currency, 'unit_price'));
    const code = product(cells) === '' ? kindOfFee : productId(product(cells));
    return { ...head, kind: 'fee', feeKind: kindOfFee, code, amountMinor };
  };
}

function headReader(columns: Columns, context: RowContext): (cells: Cells) => OrderHead {
  const order = columns.cell('order_id');
  const placed = columns.cell('placed_at');
  const cancelled = columns.cell('cancelled_at');
  const customer = columns.cell('customer_id');
  const money = columns.cell('currency');
  const land = columns.cell('country');
  const fallback = columns.has('currency') ? (context.currency ?? '') : neededCurrency(context);
  const orderId = checked(OrderId, 'order_id');
  const placedAt = timeReader(context);
  const cancelledAt = timeReader(context);
  const customerId = checkedIfAny(CustomerId, 'customer_id');
  const currency = checked(Currency, 'currency');
  const country = checkedIfAny(Country, 'country');
  return (cells) => {
    const head: OrderHead = {
      orderId: orderId(order(cells)),
      placedAt: placedAt(placed(cells), 'placed_at'),
      currency: currency(money(cells).toUpperCase() || fallback),
    };
    const shopper = customerId(customer(cells));
    if (shopper !== undefined) head.customerId = shopper;
    const place = country(land(cells));
    if (place !== undefined) head.country = place;
    if (cancelled(cells) !== '') head.cancelledAt = cancelledAt(cancelled(cells), 'cancelled_at');
    return head;
  };
}
