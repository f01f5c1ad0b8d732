import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Currency, currencyExponent, decimalText, formatMoney, Money, parseMinor } from './money.ts';
import { Order } from './order.ts';
import { Product } from './product.ts';

const currency = fc.constantFrom('EUR', 'GBP', 'JPY', 'KWD', 'CLF', 'TRY', 'THB', 'RON');

test('H10 a price is read exactly, in the minor units of its currency', () => {
  const read = [
    ['2.55', 'GBP'],
    ['1.005', 'EUR'],
    ['0.285', 'EUR'],
    ['1234', 'JPY'],
    ['1234.5', 'JPY'],
    ['1.2345', 'KWD'],
    ['-12', 'USD'],
    ['-0.005', 'EUR'],
    [' +3.1 ', 'EUR'],
    ['-0', 'EUR'],
  ].map(([text = '', code = '']) => parseMinor(text, code));
  expect(read).toEqual([255, 101, 29, 1234, 1235, 1235, -1200, -1, 310, 0]);
});

test.each([
  '',
  ' ',
  'abc',
  '1,50',
  '1 000',
  '1e3',
  '0x1F',
  '.5',
  '5.',
  '--1',
  '1.2.3',
  '£2',
  '١٢',
  '9007199254740993',
  'NaN',
])('H10 "%s" is no price', (text) => {
  expect(parseMinor(text, 'EUR')).toBeUndefined();
});

test('H10 an amount that is written is read back, whatever the currency', () => {
  const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  fc.assert(fc.property(amount, currency, (minor, code) => parseMinor(decimalText(minor, code), code) === minor));
});

test('H10 a price rounds half away from zero, as long division does', () => {
  const digits = fc.tuple(fc.bigInt({ min: 0n, max: 99_999_999n }), fc.stringMatching(/^\d{0,9}$/), fc.boolean());
  fc.assert(
    fc.property(digits, currency, ([whole, fraction, negative], code) => {
      const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
      const scale = 10n ** BigInt(fraction.length);
      const exact = BigInt(`${whole}${fraction}`) * 10n ** BigInt(currencyExponent(code));
      const rounded = Number((2n * exact + scale) / (2n * scale));
      expect(parseMinor(text, code)).toBe(negative && rounded !== 0 ? -rounded : rounded);
    }),
  );
});

test('H10 no fraction of a minor unit and no unknown currency comes past the door', () => {
  const line = { productId: 'p', quantity: 1, unitPriceMinor: 99.5 };
  const refused = [
    Money.safeParse({ amountMinor: 0.5, currency: 'EUR' }),
    Money.safeParse({ amountMinor: 2 ** 53, currency: 'EUR' }),
    Money.safeParse({ amountMinor: 1, currency: 'eur' }),
    Product.safeParse({ id: 'p', title: 'Lamp', priceMinor: 1.5, currency: 'EUR' }),
    Product.safeParse({ id: 'p', title: 'Lamp', priceMinor: -1, currency: 'EUR' }),
    Product.safeParse({ id: 'p', title: 'Lamp', priceMinor: 100 }),
    Order.safeParse({ id: 'o', placedAt: '2026-01-01T00:00:00Z', currency: 'EUR', lines: [line] }),
    Currency.safeParse('XXX'),
  ];
  expect(refused.map(({ success }) => success)).toEqual(refused.map(() => false));
});

test('S8 money is written as each language writes it, to the last minor unit', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(['en', 'tr', 'th', 'ro', 'fy'].map((locale) => plain(formatMoney(123_450, 'EUR', locale)))).toEqual([
    '€1,234.50',
    '€1.234,50',
    '€1,234.50',
    '1.234,50 EUR',
    '€ 1.234,50',
  ]);
  expect(formatMoney(9_007_199_254_740_991, 'EUR')).toBe('€90,071,992,547,409.91');
  expect([formatMoney(1234, 'JPY'), plain(formatMoney(1234, 'KWD'))]).toEqual(['¥1,234', 'KWD 1.234']);
});
