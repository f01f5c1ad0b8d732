import { Country, CustomerId, type FeeRow, OrderId, OrderLine, type OrderRow, ProductId } from '../../domain/index.ts';
import type { Columns } from '../rows/columns.ts';
import { neededCurrency, type RowContext, timeReader } from '../rows/context.ts';
import { checked, checkedIfAny, MOST_PIECES, multiply, readInteger, readMoney } from '../rows/fields.ts';
import type { RowReader, TableFormat } from '../rows/table-format.ts';
import { quote, Unreadable } from '../rows/unreadable.ts';
import { memo } from '../../lib/index.ts';
import { chargeOf } from './charges.ts';

/**
 * The transactions of the UCI data sets Online Retail and Online Retail II: one line a row. An invoice that begins with
 * C takes goods back; codes that are no product are fees; what has no price, or a negative number of pieces outside
 * such an invoice, corrects the stock and is no sale.
 */
export const onlineRetailOrders: TableFormat<OrderRow> = {
  ids: ['online-retail'],
  kind: 'orders',
  title: 'Online Retail (UCI)',
  required: [['InvoiceNo', 'Invoice'], ['StockCode'], ['Quantity'], ['InvoiceDate'], ['UnitPrice', 'Price']],
  reader: onlineRetailReader,
};

function onlineRetailReader(columns: Columns, context: RowContext): RowReader<OrderRow> {
  const currency = neededCurrency(context);
  const head = headReader(columns, context);
  const stockCode = columns.cell('StockCode');
  const description = columns.cell('Description');
  const quantity = columns.cell('Quantity');
  const price = columns.cell('UnitPrice', 'Price');
  const title = checkedIfAny(OrderLine.shape.title.unwrap(), 'description');
  const code = memo((text) => ({ id: productId(text), charge: chargeOf(text) }));
  const money = memo((text) => readMoney(text, currency, 'price'));

  return ({ cells }) => {
    const order = head(cells);
    const { id, charge } = code(stockCode(cells));
    const pieces = readInteger(quantity(cells), 'quantity');
    const unitPriceMinor = money(price(cells));
    const name = title(description(cells));
    const takesBack = order.orderId.startsWith('C');
    if (charge !== 'adjustment' && unitPriceMinor <= 0) throw new Unreadable(noPrice(price(cells)));
    if (pieces === 0) throw new Unreadable('quantity is zero');
    if (takesBack !== pieces < 0) throw new Unreadable(wrongSign(takesBack, quantity(cells)));
    if (Math.abs(pieces) > MOST_PIECES) throw new Unreadable(`quantity ${pieces} is more than ${MOST_PIECES}`);
    const amountMinor = multiply(pieces, unitPriceMinor);
    const named = name === undefined ? order : { ...order, title: name };
    if (charge !== undefined)
      return [{ ...named, currency, kind: 'fee', feeKind: charge, code: id, amountMinor } satisfies FeeRow];
    const line = { productId: id, quantity: Math.abs(pieces), unitPriceMinor };
    return [{ ...named, ...line, currency, kind: takesBack ? 'return' : 'sale' }];
  };
}

const noPrice = (price: string): string =>
  Number(price) > 0
    ? `price ${quote(price)} is less than the smallest coin`
    : `price ${quote(price)} is not above zero: a stock correction, not a sale`;

const wrongSign = (takesBack: boolean, quantity: string): string =>
  takesBack
    ? `quantity ${quote(quantity)} is positive in a cancellation`
    : `quantity ${quote(quantity)} is negative: a stock correction, not a sale`;

const checkProductId = checked(ProductId, 'stock code');

/** The shop's tills wrote 85123A and 85123a for the same product, so letters after a number are made large. */
function productId(stockCode: string): string {
  const id = checkProductId(stockCode);
  return /^\d/.test(id) ? id.toUpperCase() : id;
}

interface InvoiceHead {
  orderId: string;
  placedAt: number;
  customerId?: string;
  country?: string;
}

function headReader(columns: Columns, context: RowContext): (cells: readonly string[]) => InvoiceHead {
  const invoice = columns.cell('InvoiceNo', 'Invoice');
  const date = columns.cell('InvoiceDate');
  const customer = columns.cell('CustomerID', 'Customer ID');
  const land = columns.cell('Country');
  const orderId = checked(OrderId, 'invoice number');
  const placedAt = timeReader(context, { monthFirst: true });
  const customerId = checkedIfAny(CustomerId, 'customer');
  const country = checkedIfAny(Country, 'country');
  return (cells) => {
    const head: InvoiceHead = { orderId: orderId(invoice(cells)), placedAt: placedAt(date(cells), 'invoice date') };
    // A spreadsheet has made a decimal of it: 17850.0.
    const shopper = customer(cells).replace(/\.0$/, '');
    if (shopper !== '') head.customerId = customerId(shopper) as string;
    const place = country(land(cells));
    if (place !== undefined) head.country = place;
    return head;
  };
}
