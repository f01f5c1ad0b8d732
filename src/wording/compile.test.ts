import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { SHOPPER_LOCALES } from '../domain/index.ts';
import { compile, type Values } from './compile.ts';
import { MESSAGES } from './messages/index.ts';
import { argumentsOf, parse } from './parse.ts';

/** What the formatter that everybody uses writes: slower, and our reference. */
const written = (message: string, locale: string, values: Values) =>
  String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values));

function said(message: string, locale: string, values: Values): string {
  const [numbers, plurals] = [new Intl.NumberFormat(locale), new Intl.PluralRules(locale)];
  return compile(parse(message))(values, {
    number: (count) => numbers.format(count),
    plural: (count) => plurals.select(count),
  });
}

test('S8 every text is written as a formatter of ICU messages writes it, whatever is filled in', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 10_000_000 }));
  const word = fc.constantFrom('X1', 'ışık', '', '{title}', '#', 'place', 'new', 'none', 'constructor', '__proto__');
  for (const locale of SHOPPER_LOCALES)
    for (const message of Object.values(MESSAGES[locale])) {
      const values = Object.fromEntries(
        [...argumentsOf(parse(message))].map(([name, kind]) => [name, kind === 'number' ? number : word]),
      );
      fc.assert(
        fc.property(fc.record<Values>(values), (filled) => {
          expect(said(message, locale, filled)).toBe(written(message, locale, filled));
        }),
        { numRuns: 12 },
      );
    }
});

test.each([
  ['{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # more} other {you and # more}}', { n: 3 }],
  ['{n, plural, one {one} other {{s, select, a {# a} other {#}} of #}}', { n: 1_810, s: 'a' }],
  ['it’s {s}, isn’t it', { s: '<b>' }],
  ["'{'s} and '{n}'", { s: 'x', n: 1 }],
])('S8 a text of a merchant is written likewise: %s', (message, values) => {
  expect(said(message, 'en', values)).toBe(written(message, 'en', values));
});
