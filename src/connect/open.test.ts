import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Reading, type Readings, Refusal } from '../domain/index.ts';
import { FORMATS, openCustomers, openOrders, openProducts, type ReadOptions, type Source } from './index.ts';
import { collect, rejectsOf, rowsOf, sourceOf } from './testing.ts';

const RETAIL = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
const LINE = '536365,22423,CAKESTAND,1,2010-12-01 08:26:00,12.75,17850,United Kingdom\n';
const ORDERS = 'order_id,placed_at,product_id,quantity,unit_price,currency\n';
const PRODUCTS = 'id,title,price,currency\nlamp,Lamp,1,EUR\n';
const AUTO: ReadOptions = { format: 'auto', currency: 'GBP' };

type Open = (source: Source, options: ReadOptions) => Promise<{ rows: Readings<unknown> }>;

/** What a file is refused with: what happened, and what to do. */
async function refusal(open: Open, content: string | Uint8Array, options = AUTO): Promise<string> {
  const error = await open(sourceOf(content, 'shop.csv'), options).then(
    ({ rows }) => collect(rows),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${JSON.stringify(error)}`);
  expect(error.code).toBe('bad_input');
  expect(error.fix).not.toBe('');
  return error.message;
}

describe('K1 a format is known by the columns', () => {
  test.each([
    ['online-retail', RETAIL + LINE],
    ['online-retail', `\uFEFF${(RETAIL + LINE).replaceAll(',', '\t')}`],
    ['online-retail', `sep=;\r\n${(RETAIL + LINE).replaceAll(',', ';').replaceAll('\n', '\r\n')}`],
    ['online-retail', RETAIL.toLowerCase().replaceAll(',', ' , ') + LINE],
    ['online-retail', gzipSync(RETAIL + LINE)],
    ['online-retail', zstdCompressSync(RETAIL + LINE)],
    ['online-retail', Buffer.from(`\uFEFF${RETAIL}${LINE}`, 'utf16le')],
    ['cartwright-csv', `${ORDERS}1,2024-03-01,lamp,1,5,EUR\n`],
    [
      'cartwright-jsonl',
      '{"id":"1","placedAt":"2024-03-01T00:00:00Z","currency":"EUR","lines":[{"productId":"a","quantity":1,"unitPriceMinor":1}]}',
    ],
  ] as const)('%s', async (format, content) => {
    const opened = await openOrders(sourceOf(content), AUTO);
    const readings = await collect(opened.rows);
    expect(opened.format).toBe(format);
    expect(rejectsOf(readings)).toEqual([]);
    expect(rowsOf(readings)).toHaveLength(1);
  });

  test('each format says what it holds', () => {
    expect(FORMATS.map(({ id }) => id)).toEqual([
      'online-retail',
      'shopify-orders',
      'shopify-products',
      'cartwright-csv',
      'cartwright-jsonl',
      'cartwright-parquet',
    ]);
    for (const { holds, columns } of FORMATS) expect(holds.length * columns.length).toBeGreaterThan(0);
  });
});

describe('K1 a file that cannot be read is refused in words', () => {
  test('a missing column is named, and those that were found', async () => {
    expect(await refusal(openOrders, `${RETAIL.replace('UnitPrice', 'Cost')}${LINE}`)).toBe(
      'shop.csv has no column "UnitPrice", which Online Retail (UCI) needs. The columns found are: ' +
        'InvoiceNo, StockCode, Description, Quantity, InvoiceDate, Cost, CustomerID, Country.',
    );
    expect(await refusal(openOrders, RETAIL + LINE, { format: 'cartwright-csv', currency: 'GBP' })).toBe(
      'shop.csv is not in the format cartwright-csv: it looks like Online Retail (UCI).',
    );
    expect(await refusal(openOrders, 'a,b\n1,2\n')).toBe(
      'shop.csv holds orders in no format that we know. The columns found are: a, b.',
    );
  });

  test('a file of another kind says which', async () => {
    expect(await refusal(openOrders, PRODUCTS)).toBe(
      "shop.csv holds products (Cartwright's own products table), not orders.",
    );
    expect(await refusal(openProducts, RETAIL + LINE)).toBe(
      'shop.csv holds orders (Online Retail (UCI)), not products.',
    );
    expect(await refusal(openCustomers, PRODUCTS)).toBe(
      "shop.csv holds products (Cartwright's own products table), not customers.",
    );
    expect(await refusal(openOrders, '{"id":"lamp","title":"Lamp"}\n')).toBe('shop.csv holds products, not orders.');
    expect(await refusal(openProducts, '{"id":"1","lines":[]}\n')).toBe('shop.csv holds orders, not products.');
  });

  test('what is no table of rows', async () => {
    expect(await refusal(openOrders, '')).toBe('shop.csv is empty.');
    expect(await refusal(openOrders, gzipSync(''))).toBe('shop.csv is empty.');
    expect(await refusal(openOrders, ' \n\n')).toBe('shop.csv is empty.');
    expect(await refusal(openOrders, '[{"id":"1"}]')).toBe('shop.csv holds one JSON list, not rows.');
    expect(await refusal(openOrders, '<html>log in</html>')).toBe('shop.csv holds HTML or XML, not rows.');
    expect(await refusal(openOrders, Buffer.from('PK\u0003\u0004zip'))).toBe(
      'shop.csv is a spreadsheet or a ZIP archive.',
    );
    expect(await refusal(openOrders, Uint8Array.of(5, 0, 9))).toBe('shop.csv is not a text file.');
    expect(await refusal(openOrders, `"${'x'.repeat(2_000_000)}`)).toMatch(/^The header of shop\.csv cannot be read/);
  });

  test('a cut or damaged file, found while it is read', async () => {
    const packed = gzipSync(RETAIL + LINE.repeat(20_000));
    const { rows } = await openOrders(sourceOf(packed.subarray(0, -20), 'shop.csv.gz'), AUTO);
    await expect(collect(rows)).rejects.toThrow('shop.csv.gz is cut off: its compressed data ends too early.');
    const parquet = readFileSync('test/cases/import/orders.parquet');
    expect(await refusal(openOrders, parquet.subarray(0, -30))).toBe(
      'shop.csv is damaged or no Parquet file that we can read.',
    );
  });

  test('options that mean nothing', async () => {
    expect(await refusal(openOrders, RETAIL + LINE, { format: 'auto' })).toBe(
      'shop.csv does not say in which currency its prices are.',
    );
    expect(await refusal(openOrders, RETAIL, { format: 'auto', currency: 'gold' })).toBe(
      '"gold" is not a currency that we know.',
    );
    expect(await refusal(openOrders, RETAIL, { ...AUTO, timeZone: 'Mars/Olympus' })).toBe(
      '"Mars/Olympus" is not a time zone that we know.',
    );
    expect(await refusal(openOrders, RETAIL, { ...AUTO, format: 'cartwright-jsonl' })).toBe(
      'shop.csv is a CSV file or the like, which is not the format cartwright-jsonl.',
    );
    const { slice: _, ...stream } = sourceOf(readFileSync('test/cases/import/orders.parquet'), 'o.parquet');
    await expect(openOrders(stream, AUTO)).rejects.toThrow(
      'o.parquet is a Parquet file, which can only be read from a file on disk.',
    );
  });
});

test('times without an offset are read in the zone that is given', async () => {
  const { rows } = await openOrders(sourceOf(RETAIL + LINE), { ...AUTO, timeZone: 'Europe/Istanbul' });
  expect(rowsOf(await collect(rows))).toMatchObject([{ placedAt: Date.UTC(2010, 11, 1, 6, 26) }]);
});

test('progress counts the bytes of the file as it lies on the disk', async () => {
  const packed = gzipSync(RETAIL + LINE.repeat(1000));
  const seen: number[] = [];
  const { rows } = await openOrders(sourceOf(packed, 'x', [100, 300]), {
    ...AUTO,
    onBytes: (bytes) => seen.push(bytes),
  });
  await collect(rows);
  expect(seen).toEqual([100, 300, packed.length]);
});

test('a batch is about a thousand readings, and a reader that stops early closes the file', async () => {
  let closed = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from(RETAIL);
      for (;;) yield await Promise.resolve(Buffer.from(LINE.repeat(50)));
    } finally {
      closed = true;
    }
  }
  const { rows } = await openOrders({ name: 'x', bytes: endless }, AUTO);
  for await (const batch of rows) {
    expect(batch).toHaveLength(1_000);
    break;
  }
  expect(closed).toBe(true);
});

describe('hostile files', () => {
  const shopify = readFileSync('test/cases/import/shopify-orders.csv', 'utf8');
  const shopifyProducts = readFileSync('test/cases/import/shopify-products.csv', 'utf8');
  const piece = fc.oneof(
    fc.constantFrom(
      ',',
      '"',
      '\n',
      '\r\n',
      '""',
      '",',
      ';',
      '{',
      '}',
      '[',
      ':',
      '=cmd',
      '__proto__',
      '1',
      '-',
      '2024-03-01',
      'EUR',
      '\0',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constant('x'.repeat(3_000)),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const start = fc.constantFrom(
    '',
    RETAIL,
    RETAIL + LINE,
    ORDERS,
    PRODUCTS,
    shopify,
    shopifyProducts,
    '{"id":"1"',
    '{"lines":[',
    'id,email\n',
  );
  const bytes = fc.oneof(
    fc.tuple(start, text).map(([head, rest]) => new TextEncoder().encode(head + rest)),
    fc.tuple(start, fc.uint8Array({ maxLength: 300 })).map(([head, rest]) => Buffer.concat([Buffer.from(head), rest])),
    fc.tuple(start, text).map(([head, rest]) => gzipSync(head + rest)),
    fc.tuple(start, text, fc.nat(400)).map(([head, rest, end]) => zstdCompressSync(head + rest).subarray(0, end)),
  );
  const opens: readonly Open[] = [openOrders, openProducts, openCustomers];

  /** All readings, or the refusal in words; anything else that is thrown fails the test. */
  async function outcome(
    open: Open,
    content: Uint8Array,
    cuts: readonly number[],
  ): Promise<readonly Reading<unknown>[] | string> {
    try {
      const { rows } = await open(sourceOf(content, 'x', cuts), AUTO);
      return await collect(rows);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }

  test('nothing but a Refusal is thrown, and where the bytes are cut changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...opens),
        bytes,
        fc.array(fc.nat(5_000), { maxLength: 6 }),
        async (open, content, cuts) => {
          expect(await outcome(open, content, cuts)).toEqual(await outcome(open, content, []));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('rows and rejects together are the lines of the file, in order', async () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '-', '.', 'a', ' ', ';', 'é', '\0', '=') });
    const line = fc.oneof(
      fc.constant(LINE.trim()),
      fc.array(cell, { minLength: 2, maxLength: 10 }).map((cells) => cells.join(',')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const { rows } = await openOrders(sourceOf(RETAIL + lines.map((each) => `${each}\n`).join('')), AUTO);
        const readings = await collect(rows);
        expect(readings.map((reading) => reading.line)).toEqual(lines.map((_, index) => index + 2));
      }),
    );
  });

  test('a row of ten megabytes and one after it', async () => {
    const { rows } = await openOrders(
      sourceOf(`${RETAIL}${'x'.repeat(10_000_000)}\n${LINE}`, 'x', [1_000_000, 7_000_000]),
      AUTO,
    );
    const readings = await collect(rows);
    expect(rejectsOf(readings)).toEqual(['2: the row is longer than 1 MB']);
    expect(readings[0]).toHaveProperty('text', 'x'.repeat(2_000));
    expect(readings[1]).toMatchObject({ line: 3, row: { orderId: '536365' } });
  });
});
