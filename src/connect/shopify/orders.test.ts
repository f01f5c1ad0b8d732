import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openOrders } from '../index.ts';
import { collect, rejectsOf, rowsOf, sourceOf } from '../testing.ts';

const FIXTURE = readFileSync('test/cases/import/shopify-orders.csv', 'utf8');

const read = async (text = FIXTURE) => collect((await openOrders(sourceOf(text), { format: 'auto' })).rows);

/** Rows of one order, its head left out. */
const linesOf = async (id: string) =>
  rowsOf(await read())
    .filter((row) => row.orderId === id)
    .map(
      ({ orderId: _orderId, placedAt: _placedAt, currency: _currency, customerId: _c, country: _l, ...rest }) => rest,
    );

test('K1 an order has its own fields from its first row, its lines from all', async () => {
  const head = {
    orderId: '#1001',
    placedAt: Date.UTC(2024, 2, 1, 9, 15),
    currency: 'EUR',
    customerId: 'ada@example.com',
    country: 'NL',
  };
  const rows = rowsOf(await read()).filter((row) => row.orderId === '#1001');
  expect(rows).toEqual([
    { ...head, kind: 'sale', productId: 'LAMP-B', title: 'Front lamp - Black', quantity: 2, unitPriceMinor: 1990 },
    { ...head, kind: 'fee', feeKind: 'shipping', code: 'shipping', title: 'Shipping', amountMinor: 495 },
    { ...head, kind: 'fee', feeKind: 'discount', code: 'discount', title: 'SPRING', amountMinor: -500 },
    {
      ...head,
      kind: 'sale',
      productId: 'Gift card holder',
      title: 'Gift card holder',
      quantity: 1,
      unitPriceMinor: 1900,
    },
  ]);
});

test('tax that comes on top is a fee, and a refund of a part an adjustment', async () => {
  expect(await linesOf('#1002')).toEqual([
    { kind: 'sale', productId: 'HELM', title: 'Helmet', quantity: 1, unitPriceMinor: 10_000 },
    { kind: 'fee', feeKind: 'tax', code: 'tax', title: 'Taxes', amountMinor: 2100 },
    { kind: 'fee', feeKind: 'adjustment', code: 'adjustment', title: 'Refunded', amountMinor: -1000 },
  ]);
});

test('an order that was refunded whole comes back line by line and nets to nothing; included tax is no fee', async () => {
  const rows = await linesOf('#1003');
  expect(rows).toEqual([
    { kind: 'sale', productId: 'HELM', title: 'Helmet', quantity: 1, unitPriceMinor: 10_000 },
    { kind: 'return', ofOrderId: '#1003', productId: 'HELM', title: 'Helmet', quantity: 1, unitPriceMinor: 10_000 },
    { kind: 'fee', feeKind: 'shipping', code: 'shipping', title: 'Shipping', amountMinor: 500 },
    { kind: 'fee', feeKind: 'discount', code: 'discount', title: 'TEN', amountMinor: -1000 },
    { kind: 'fee', feeKind: 'adjustment', code: 'adjustment', title: 'Refunded', amountMinor: 500 },
  ]);
});

test('a cancelled order says when', async () => {
  expect(await linesOf('#1004')).toMatchObject([{ kind: 'sale', cancelledAt: Date.UTC(2024, 2, 4, 11) }]);
});

test('rows of an order whose first row was rejected are rejected with its reason; a bad later row stands alone', async () => {
  const readings = await read();
  expect(rejectsOf(readings)).toEqual([
    '8: Created at: 31 February is not a day',
    '9: line 8 begins order "#1005" and was rejected: Created at: 31 February is not a day',
    '11: Lineitem price "abc" is not a number',
  ]);
  expect(await linesOf('#1006')).toMatchObject([{ productId: 'BELL' }]);
});

test('a currency can be given where the file names none', async () => {
  const text =
    'Name,Created at,Lineitem quantity,Lineitem name,Lineitem price\n#1,2024-03-01 10:15:00 +0100,1,Bell,900\n';
  const { rows } = await openOrders(sourceOf(text), { format: 'auto', currency: 'JPY' });
  expect(rowsOf(await collect(rows))).toMatchObject([{ currency: 'JPY', unitPriceMinor: 900 }]);
  expect(rejectsOf(await read(text))).toEqual(['2: Currency is empty']);
});
