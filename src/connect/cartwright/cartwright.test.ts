import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/index.ts';
import { openCustomers, openOrders, openProducts } from '../index.ts';
import { collect, rejectsOf, rowsOf, sourceOf } from '../testing.ts';
import { cellText } from './cell-text.ts';
import { nestingDepth } from './nesting-depth.ts';

const AUTO = { format: 'auto' } as const;
const orders = async (text: string) => collect((await openOrders(sourceOf(text), AUTO)).rows);
const products = async (text: string) => collect((await openProducts(sourceOf(text), AUTO)).rows);
const customers = async (text: string) => collect((await openCustomers(sourceOf(text), AUTO)).rows);
const jsonl = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const AT = Date.UTC(2024, 2, 1, 10, 15);

describe('K1 our own CSV', () => {
  test('orders: sales, fees and returns, a row each', async () => {
    const readings = await orders(
      'order_id,placed_at,customer_id,currency,country,kind,product_id,title,quantity,unit_price,fee_kind,of_order_id,cancelled_at\n' +
        '1,2024-03-01T10:15:00Z,c1,eur,NL,,lamp,=cmd|lamp,2,19.90,,,\n' +
        '1,2024-03-01T10:15:00Z,c1,EUR,NL,fee,,Post,,4.50,shipping,,\n' +
        'R1,2024-03-01T10:15:00Z,c1,EUR,NL,return,lamp,,1,19.90,,1,\n' +
        '2,2024-03-01T10:15:00Z,,JPY,,sale,bell,,1,900,,,2024-03-01T10:15:00Z\n' +
        '3,2024-03-01T10:15:00Z,,ZZZ,,sale,bell,,1,900,,,\n' +
        '4,2024-03-01T10:15:00Z,,EUR,,gift,bell,,1,900,,,\n' +
        '5,2024-03-01T10:15:00Z,,EUR,,sale,bell,,-1,9,,,\n' +
        '6,2024-03-01T10:15:00Z,,EUR,,fee,,,1,9,bribe,,\n' +
        '7,2024-03-01T10:15:00Z,,EUR,,sale,bell,,1,"1,234",,,\n',
    );
    const head = { orderId: '1', placedAt: AT, customerId: 'c1', currency: 'EUR', country: 'NL' };
    expect(rowsOf(readings)).toEqual([
      { ...head, kind: 'sale', productId: 'lamp', title: '=cmd|lamp', quantity: 2, unitPriceMinor: 1990 },
      { ...head, kind: 'fee', feeKind: 'shipping', code: 'shipping', title: 'Post', amountMinor: 450 },
      { ...head, orderId: 'R1', kind: 'return', ofOrderId: '1', productId: 'lamp', quantity: 1, unitPriceMinor: 1990 },
      {
        orderId: '2',
        placedAt: AT,
        currency: 'JPY',
        cancelledAt: AT,
        kind: 'sale',
        productId: 'bell',
        quantity: 1,
        unitPriceMinor: 900,
      },
    ]);
    expect(rejectsOf(readings)).toEqual([
      '6: currency is not an ISO 4217 currency code, such as GBP, EUR or JPY',
      '7: kind "gift" is none of sale, return, fee',
      '8: quantity "-1" is not above zero',
      '9: fee_kind is none of shipping, discount, voucher, tax, commission, sample, adjustment, other',
      '10: unit_price "1,234" may mean thousands or decimals; write it without a comma',
    ]);
  });

  test.each(['NaN', 'Infinity', '1e999', '-1', cellText(Number.NaN)])('a price of %s is a reject', async (price) => {
    const named = await products(`id,title,price,currency\na,A,${price},EUR\nb,B,1,EUR\n`);
    expect([rowsOf(named).length, rejectsOf(named)]).toEqual([1, [expect.stringContaining(`price "${price}" is`)]]);
    const sold = await orders(
      `order_id,placed_at,currency,product_id,quantity,unit_price\n1,2024-03-01,EUR,a,1,${price}\n`,
    );
    expect([rowsOf(sold), rejectsOf(sold)]).toEqual([[], [expect.stringContaining(`unit_price "${price}" is`)]]);
  });

  test('products: attributes and titles in columns of their own; __proto__ is a name like any other', async () => {
    const readings = await products(
      'ID; Title ;price;currency;category;tags;stock;active;attribute:weight;attribute:__proto__;title:tr\n' +
        'lamp;Lamp;19,90;EUR;Bikes > Lights;"a, b";3;no;120 g;x;Lamba\n' +
        'bell;<script>alert(1)</script>;;;;;;;;;\n' +
        'pump;Pump;-1;EUR;;;;;;;\n' +
        'tube;;;;;;;;;;\n' +
        'tyre;Tyre;;;;;1.5;;;;\n',
    );
    const [lamp, bell] = rowsOf(readings);
    expect(lamp).toMatchObject({
      id: 'lamp',
      priceMinor: 1990,
      currency: 'EUR',
      categoryPath: ['Bikes', 'Lights'],
      tags: ['a', 'b'],
      stock: 3,
      active: false,
      titles: { tr: 'Lamba' },
    });
    expect(lamp?.attributes.weight).toBe('120 g');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(bell?.title).toBe('<script>alert(1)</script>');
    expect(rejectsOf(readings)).toEqual([
      '4: price "-1" is negative',
      '5: title is missing',
      '6: stock "1.5" is not a whole number',
    ]);
  });

  test('products: when more come, and what customers gave', async () => {
    const readings = await products(
      'id;title;restock_at;rating_average;rating_count\n' +
        'lamp;Lamp;2024-03-01 10:00;4,6;212\n' +
        'bell;Bell;;;\n' +
        'pump;Pump;;4.6;\n' +
        'tube;Tube;;6;1\n' +
        'tyre;Tyre;soon;;\n',
    );
    const [lamp, bell] = rowsOf(readings);
    expect(lamp).toMatchObject({ restockAt: '2024-03-01T10:00:00.000Z', rating: { average: 4.6, count: 212 } });
    expect(bell).not.toHaveProperty('rating');
    expect(rejectsOf(readings)).toEqual([
      '4: rating_count is empty',
      expect.stringContaining('5: rating'),
      expect.stringContaining('6: restock_at'),
    ]);
  });

  test('customers', async () => {
    const readings = await customers(
      'id,email,name,country,locale,created_at\nc1,ada@example.com,Ada,NL,fy-NL,2023-01-02\nc2,ada,,,,\nc3,,,,Frysk,\n',
    );
    expect(rowsOf(readings)).toEqual([
      {
        id: 'c1',
        email: 'ada@example.com',
        name: 'Ada',
        country: 'NL',
        locale: 'fy-NL',
        createdAt: '2023-01-02T00:00:00.000Z',
      },
    ]);
    expect(rejectsOf(readings)).toEqual([
      '3: email is not an e-mail address',
      '4: locale is not a language tag, such as en or tr-TR',
    ]);
  });

  test('customers with what the shop tells of them', async () => {
    const readings = await customers(
      'id,age_band,net_promoter,rating,profiling_consent\nc1,25-34,9,4.5,2026-01-02\nc2,young,,,\nc3,,often,,\nc4,,,,\n',
    );
    expect(rowsOf(readings)).toEqual([
      {
        id: 'c1',
        profilingConsent: '2026-01-02T00:00:00.000Z',
        traits: { ageBand: '25-34', netPromoter: 9, rating: 4.5 },
      },
      { id: 'c4' },
    ]);
    expect(rejectsOf(readings)).toEqual([
      expect.stringMatching(/^3: traits.ageBand/),
      '4: net_promoter "often" is not a number',
    ]);
  });
});

describe('K1 our own JSON lines', () => {
  const order = { id: '1', placedAt: '2024-03-01T11:15:00+01:00', currency: 'EUR', lines: [] };

  test('an order becomes a row for each line, fee and refund; refunds add up to the minor unit', async () => {
    const readings = await orders(
      jsonl({
        ...order,
        lines: [{ productId: 'lamp', quantity: 3, unitPriceMinor: 1000 }],
        fees: [{ kind: 'shipping', amountMinor: 450 }],
        refunds: [{ productId: 'lamp', quantity: 3, amountMinor: 1000, at: '2024-03-02T00:00:00Z' }],
      }),
    );
    const head = { orderId: '1', placedAt: AT, currency: 'EUR' };
    const back = { ...head, placedAt: Date.UTC(2024, 2, 2), kind: 'return', ofOrderId: '1', productId: 'lamp' };
    expect(rowsOf(readings)).toEqual([
      { ...head, kind: 'sale', productId: 'lamp', quantity: 3, unitPriceMinor: 1000 },
      { ...head, kind: 'fee', feeKind: 'shipping', code: 'shipping', amountMinor: 450 },
      { ...back, quantity: 2, unitPriceMinor: 333 },
      { ...back, quantity: 1, unitPriceMinor: 334 },
    ]);
  });

  test('what is wrong with a line is said', async () => {
    const line = { productId: 'lamp', quantity: 1, unitPriceMinor: 1 };
    const good = { ...order, lines: [line] };
    const readings = await orders(
      jsonl(
        good,
        order,
        { ...good, lines: [{ ...line, quantity: -1 }] },
        { ...good, colour: 1 },
        { ...good, currency: 'ZZZ' },
      ) +
        jsonl({ ...good, placedAt: '2024-02-31T00:00:00Z' }, { ...good, id: '\0' }, { ...good, country: '\ud800' }) +
        '{"id":\n"x"\n[1]\n' +
        `${'['.repeat(10_000)}${']'.repeat(10_000)}\n` +
        JSON.stringify(good).replace('{', '{"__proto__":{"admin":true},'),
    );
    expect(rejectsOf(readings)).toEqual([
      '2: the order has no lines, fees or refunds',
      '3: lines.0.quantity is less than 1',
      '4: the row has a field that we do not know: "colour"',
      '5: currency is not an ISO 4217 currency code, such as GBP, EUR or JPY',
      '6: placedAt is not a time like 2024-03-01T10:15:00Z',
      '7: the line holds a NUL character, which is no text',
      '8: the line holds half a character (a lone surrogate)',
      '9: the line is not valid JSON',
      '10: the row is not an object',
      '11: the row is not an object',
      '12: the JSON is nested deeper than 64 levels',
      '13: the row has a field that we do not know: "__proto__"',
    ]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('products and customers are as the domain has them', async () => {
    expect(rowsOf(await products(jsonl({ id: 'lamp', title: 'Lamp', priceMinor: 5, currency: 'EUR' })))).toMatchObject([
      { id: 'lamp', priceMinor: 5, tags: [] },
    ]);
    expect(rejectsOf(await products(jsonl({ id: 'lamp', title: 'Lamp', priceMinor: 5 })))).toEqual([
      '1: currency is needed wherever there is a price',
    ]);
    expect(rowsOf(await customers(jsonl({ id: 'c1', name: 'Ada' })))).toEqual([{ id: 'c1', name: 'Ada' }]);
  });

  test('depth is counted outside of texts alone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const depth = (part: unknown): number =>
          typeof part === 'object' && part !== null ? 1 + Math.max(0, ...Object.values(part).map(depth)) : 0;
        expect(nestingDepth(JSON.stringify(value))).toBe(depth(value));
      }),
    );
  });
});

describe('K1 our own Parquet', () => {
  const file = (name: string) => sourceOf(readFileSync(`test/cases/import/${name}`), name);

  test('holds the columns of the CSV, across row groups', async () => {
    let seen = 0;
    const { format, rows } = await openOrders(file('orders.parquet'), {
      format: 'auto',
      onBytes: (bytes) => (seen = bytes),
    });
    const readings = await collect(rows);
    expect(format).toBe('cartwright-parquet');
    expect(seen).toBeGreaterThan(0);
    const head = { orderId: '1001', placedAt: AT, customerId: 'c1', currency: 'EUR' };
    expect(rowsOf(readings)).toEqual([
      { ...head, kind: 'sale', productId: 'lamp', quantity: 2, unitPriceMinor: 1990 },
      { ...head, kind: 'fee', feeKind: 'shipping', code: 'shipping', amountMinor: 450 },
      { ...head, kind: 'return', ofOrderId: '1001', productId: 'lamp', quantity: 1, unitPriceMinor: 1990 },
      {
        orderId: '1002',
        placedAt: AT + 86_400_000,
        currency: 'EUR',
        kind: 'sale',
        productId: 'battery',
        quantity: 4,
        unitPriceMinor: 30,
      },
    ]);
    expect(rejectsOf(readings)).toEqual(['5: quantity "-1" is not above zero']);
  });

  test('products and customers too', async () => {
    expect(rowsOf(await collect((await openProducts(file('products.parquet'), AUTO)).rows))).toMatchObject([
      { id: 'lamp', priceMinor: 1990, stock: 12, active: true, attributes: { needs: '4 AA' } },
      { id: 'battery', title: 'Battery, pack of 4', stock: 0, active: false },
    ]);
    expect(rowsOf(await collect((await openCustomers(file('customers.parquet'), AUTO)).rows))).toEqual([
      { id: 'c1', email: 'ada@example.com', createdAt: '2023-01-02T00:00:00.000Z' },
    ]);
  });

  test('a damaged file is refused or read, and never anything else', async () => {
    const whole = readFileSync('test/cases/import/orders.parquet');
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 9), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [place, byte] of changes) bytes[4 + place] = byte;
        const reading = openOrders(sourceOf(bytes, 'x'), { format: 'auto', currency: 'EUR' });
        const outcome = await reading.then(({ rows }) => collect(rows)).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof Refusal).toBe(true);
      }),
      // A schema that promises more children than it has.
      { numRuns: 60, examples: [[[[851, 44]]]] },
    );
  });

  test('an error of the disk is not blamed on the file', async () => {
    const failing = { ...file('orders.parquet'), slice: async () => Promise.reject(new Error('the disk is gone')) };
    await expect(openOrders(failing, AUTO)).rejects.toThrow('the disk is gone');
  });
});
