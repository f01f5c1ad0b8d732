import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

const style = { clock: (wallMs: number) => wallMs };
const iso = (text: string, monthFirst = false): string => {
  const time = readTime(text, { ...style, monthFirst });
  return typeof time === 'number' ? new Date(time).toISOString() : time;
};

test('times are read as shops write them', () => {
  expect(iso('2010-12-01 08:26:00')).toBe('2010-12-01T08:26:00.000Z');
  expect(iso('2024-03-01')).toBe('2024-03-01T00:00:00.000Z');
  expect(iso(' 2024/3/1 9:05 ')).toBe('2024-03-01T09:05:00.000Z');
  expect(iso('2024-03-01T10:15:00.1234Z')).toBe('2024-03-01T10:15:00.123Z');
  expect(iso('2024-03-01 10:15:00 +0100')).toBe('2024-03-01T09:15:00.000Z');
  expect(iso('2024-03-01T10:15:00-05:30')).toBe('2024-03-01T15:45:00.000Z');
  expect(iso('2024-03-01 10:15:00 UTC')).toBe('2024-03-01T10:15:00.000Z');
  expect(iso('12/31/2010 8:26', true)).toBe('2010-12-31T08:26:00.000Z');
});

test('what is no time is refused in words', () => {
  expect(iso('2024-02-31')).toBe('31 February is not a day');
  expect(iso('2023-02-29')).toBe('29 February 2023 is not a day');
  expect(iso('2024-04-31 10:00')).toBe('31 April is not a day');
  expect(iso('2024-13-01')).toBe('there is no month 13');
  expect(iso('2024-01-00')).toBe('0 January is not a day');
  expect(iso('2024-01-01 25:10')).toBe('25:10:00 is not a time of day');
  expect(iso('0204-01-01')).toBe('the year 204 is out of range');
  expect(iso('2024-01-01T00:00:00+19:00')).toBe('the offset +19:00 is out of range');
  expect(iso('yesterday')).toBe('"yesterday" is not a time like 2024-03-01 10:15:00');
  expect(iso('12/31/2010 8:26')).toBe('"12/31/2010 8:26" is not a time like 2024-03-01 10:15:00');
});

test('every instant is read back from its ISO form, and any text gives a number or a sentence', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      expect(readTime(date.toISOString(), style)).toBe(date.getTime());
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '2', '0', '-', '/', ':', ' ', 'T', 'Z', '+', '.') }), (text) => {
      const time = readTime(text, { ...style, monthFirst: true });
      expect(typeof time === 'string' ? time !== '' : Number.isSafeInteger(time)).toBe(true);
    }),
  );
});
