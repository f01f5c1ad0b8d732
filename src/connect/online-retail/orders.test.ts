import fc from 'fast-check';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  Country,
  Currency,
  CustomerId,
  FeeKind,
  Minor,
  OrderId,
  OrderLine,
  type OrderRow,
  ProductId,
} from '../../domain/index.ts';
import { openOrders } from '../index.ts';
import { collect, rejectsOf, rowsOf, sourceOf } from '../testing.ts';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
const OPTIONS = { format: 'online-retail', currency: 'GBP' } as const;

const read = async (lines: string, header = HEADER) =>
  collect((await openOrders(sourceOf(header + lines, 'retail.csv'), OPTIONS)).rows);

const HEAD = { orderId: '536365', placedAt: Date.UTC(2010, 11, 1, 8, 26), currency: 'GBP' };

describe('K1 online-retail', () => {
  test('a line is a sale, an empty customer a guest, and 17850.0 the customer 17850', async () => {
    const rows = rowsOf(
      await read(
        '536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n' +
          '536365,71053,,1,2010-12-01 08:26:00,3.39,,\n',
      ),
    );
    expect(rows).toEqual([
      {
        ...HEAD,
        kind: 'sale',
        customerId: '17850',
        country: 'United Kingdom',
        productId: '85123A',
        title: 'WHITE HANGING HEART',
        quantity: 6,
        unitPriceMinor: 255,
      },
      { ...HEAD, kind: 'sale', productId: '71053', quantity: 1, unitPriceMinor: 339 },
    ]);
  });

  test('an invoice with C takes goods back, as a document of its own', async () => {
    const [row] = rowsOf(await read('C536365,22423,CAKESTAND,-2,2010-12-01 08:26:00,12.75,17850.0,\n'));
    expect(row).toEqual({
      ...HEAD,
      orderId: 'C536365',
      kind: 'return',
      customerId: '17850',
      productId: '22423',
      title: 'CAKESTAND',
      quantity: 2,
      unitPriceMinor: 1275,
    });
  });

  test.each([
    ['536365,POST,POSTAGE,3,2010-12-01 08:26:00,18.00', 'shipping', 5400],
    ['536365,DOT,DOTCOM POSTAGE,1,2010-12-01 08:26:00,9.58', 'shipping', 958],
    ['C536365,D,Discount,-1,2010-12-01 08:26:00,27.50', 'discount', -2750],
    ['C536365,S,SAMPLES,-1,2010-12-01 08:26:00,5', 'sample', -500],
    ['536365,m,Manual,1,2010-12-01 08:26:00,2.55', 'other', 255],
    ['C536365,AMAZONFEE,AMAZON FEE,-1,2010-12-01 08:26:00,13541.33', 'commission', -1_354_133],
    ['A563187,B,Adjust bad debt,1,2010-12-01 08:26:00,-11062.06', 'adjustment', -1_106_206],
    ['536365,gift_0001_20,Gift Voucher £20.00,1,2010-12-01 08:26:00,17.02', 'voucher', 1702],
    ['536365,TEST001,This is a test product.,5,2010-12-01 08:26:00,4.5', 'other', 2250],
    ['536365,ADJUST2,Adjustment by Peter,1,2010-12-01 08:26:00,300.13', 'adjustment', 30_013],
  ])('%s is a fee: %s of %d', async (line, feeKind, amountMinor) => {
    expect(rowsOf(await read(`${line},,\n`))).toMatchObject([{ kind: 'fee', feeKind, amountMinor }]);
  });

  test('what is no sale is rejected with its line, the reason and the text', async () => {
    const readings = await read(
      '536365,22423,"two\nlines",1,2010-12-01 08:26:00,abc,,\n' +
        '536365,22423,x,1,2011-02-31 08:26:00,1,,\n' +
        '536365,22423,x,-4,2010-12-01 08:26:00,1,,\n' +
        '536365,22423,x,4,2010-12-01 08:26:00,0.0,,\n' +
        '536365,22423,x,4,2010-12-01 08:26:00,0.001,,\n' +
        '536365,22423,x,many,2010-12-01 08:26:00,1,,\n' +
        `536365,${'9'.repeat(4096)},x,1,2010-12-01 08:26:00,1,,\n` +
        '536365,,x,1,2010-12-01 08:26:00,1,,\n' +
        'C536365,22423,x,1,2010-12-01 08:26:00,1,,\n' +
        '536365,22423,x,1,2010-12-01 08:26:00,1,,UK,more\n',
    );
    expect(rejectsOf(readings)).toEqual([
      '2: price "abc" is not a number',
      '4: invoice date: 31 February is not a day',
      '5: quantity "-4" is negative: a stock correction, not a sale',
      '6: price "0.0" is not above zero: a stock correction, not a sale',
      '7: price "0.001" is less than the smallest coin',
      '8: quantity "many" is not a whole number',
      '9: stock code is longer than 200 characters',
      '10: stock code is empty',
      '11: quantity "1" is positive in a cancellation',
      '12: the row has 9 cells and the header 8',
    ]);
    expect(readings[0]).toMatchObject({ text: '536365,22423,"two\nlines",1,2010-12-01 08:26:00,abc,,' });
  });

  test('the newer names of columns, months first, and codes in small letters', async () => {
    const rows = rowsOf(await read('489434,85123a,HEART,6,12/1/2009 7:45,6.95,13085.0,UK\n', HEADER_II));
    expect(rows).toMatchObject([
      { productId: '85123A', placedAt: Date.UTC(2009, 11, 1, 7, 45), unitPriceMinor: 695, customerId: '13085' },
    ]);
  });
});

const HEADER_II = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n';

const head = { orderId: OrderId, placedAt: z.int(), currency: Currency };
const more = { customerId: CustomerId.optional(), country: Country.optional(), title: OrderLine.shape.title };
const line = {
  productId: ProductId,
  quantity: OrderLine.shape.quantity,
  unitPriceMinor: OrderLine.shape.unitPriceMinor,
};
const Row = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sale'), ...head, ...more, ...line }),
  z.strictObject({ kind: z.literal('return'), ...head, ...more, ...line }),
  z.strictObject({ kind: z.literal('fee'), ...head, ...more, feeKind: FeeKind, code: ProductId, amountMinor: Minor }),
]);

test('what is read is what the schemas of the domain allow, whatever the cells hold', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      ' ',
      '1',
      '-1',
      '0',
      '9999999999999',
      'C1',
      'POST',
      'D',
      'x'.repeat(300),
      '__proto__',
      '1e9',
      '2,5',
      '\0',
    ),
  );
  const cells = fc.tuple(
    fc.oneof(cell, fc.constantFrom('5', 'C5')),
    fc.oneof(cell, fc.constant('22423')),
    cell,
    fc.oneof(cell, fc.constantFrom('2', '-2')),
    fc.constantFrom('2010-12-01 08:26:00', '2010-12-01', 'x'),
    fc.oneof(cell, fc.constantFrom('1.5', '99999999999999.99')),
    cell,
    cell,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 20 }), async (table) => {
      const quoted = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
      const readings = await read(`${quoted}\n`);
      expect(readings).toHaveLength(table.length);
      for (const row of rowsOf(readings)) expect(Row.parse(row)).toEqual(row);
    }),
  );
});

const FILE = '../shared/data/online-retail.csv.gz';

test.skipIf(!existsSync(FILE))(
  'every line of the whole data set is a row or a reject (skipped where the file is absent)',
  async () => {
    const source = { name: 'online-retail.csv.gz', bytes: () => createReadStream(FILE), size: statSync(FILE).size };
    const { rows } = await openOrders(source, { format: 'auto', currency: 'GBP' });
    const counts = { sale: 0, fee: 0, return: 0, reject: 0 } satisfies Record<OrderRow['kind'] | 'reject', number>;
    for await (const batch of rows)
      for (const reading of batch) counts['row' in reading ? reading.row.kind : 'reject'] += 1;
    expect(counts).toEqual({ sale: 527_758, fee: 2_928, return: 8_704, reject: 2_519 });
  },
);
