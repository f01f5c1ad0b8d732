import { expect, test } from 'vitest';
import { isAmbiguousDecimal, plainDecimal } from './decimal.ts';

test.each([
  ['2.55', '2.55'],
  ['-12', '-12'],
  ['2,55', '2.55'],
  ['0,5', '0.5'],
  ['1,234.50', '1234.50'],
  ['12.345.678,90', '12345678.90'],
  ['1,2345', '1.2345'],
])('%s is %s', (text, plain) => {
  expect(plainDecimal(text)).toBe(plain);
});

test.each(['', 'abc', '1,234', '1,23,4', '£2.55', '1e5', 'NaN', '1.2.3', '0x10', '--1', '9'.repeat(41)])(
  '%s is no decimal',
  (text) => {
    expect(plainDecimal(text)).toBeUndefined();
  },
);

test('a thousand and one and a bit look alike', () => {
  expect(['1,234', '-12,000', '1,23', '1234,567'].map(isAmbiguousDecimal)).toEqual([true, true, false, false]);
});
