import { expect, test } from 'vitest';
import { Product } from '../domain/index.ts';
import { titleIn, wordingFor } from './wording.ts';

const en = wordingFor('en');

test('D11 every reason is one sentence that carries its numbers', () => {
  expect([
    en.boughtTogether({ together: 312, of: 1810 }),
    en.boughtTogether({ together: 1, of: 1, title: 'Lamp' }),
    en.upgrade({
      extraMinor: 1200,
      currency: 'EUR',
      differences: [
        { name: 'gears', from: '21', to: '24' },
        { name: 'weight', from: '12 kg', to: '9 kg' },
        { name: 'brakes', to: 'disc' },
      ],
    }),
    en.upgrade({ extraMinor: 1, currency: 'JPY', differences: [] }),
    en.similar({ title: 'Lamp' }),
    en.trending({ lately: 41, before: 12 }),
    en.trending({ lately: 1, before: 0, country: 'France', until: Date.UTC(2011, 11, 9) }),
    en.bestsellers({ orders: 1810, country: 'DE' }),
  ]).toEqual([
    'Bought together in 312 of 1,810 orders.',
    'Bought together with Lamp in 1 of 1 order.',
    'For €12.00 more: 24 gears instead of 21, weight 9 kg instead of 12 kg.',
    'For ¥1 more, a dearer version of the same kind.',
    'Much like Lamp.',
    'Sold in 41 orders in the last 28 days, 12 in the 28 before.',
    'Sold in 1 order in France in the 28 days up to December 9, 2011, 0 in the 28 before.',
    'Among the bestsellers in Germany: in 1,810 orders.',
  ]);
});

test('numbers follow the region of a language that is spoken, and English where it is not', () => {
  const trend = { lately: 1, before: 0, until: Date.UTC(2011, 11, 9) };
  const said = (locale: string) =>
    wordingFor(locale)
      .trending(trend)
      .split(/ up to |, 0 in/)[1];
  expect(['en-GB', 'en', 'tr-TR', 'xx-a1-zzzzzzzz'].map(said)).toEqual([
    '9 December 2011',
    'December 9, 2011',
    'December 9, 2011',
    'December 9, 2011',
  ]);
});

test('no tag that a request may carry breaks the wording', () => {
  for (const locale of ['en-abcd-abcd', 'en-a1', 'zz-QQ', 'en-QQ', 'en-12', 'en-US-US'])
    expect(wordingFor(locale).bestsellers({ orders: 2 })).toBe('Among the bestsellers: in 2 orders.');
});

test('S8 a title comes in the shopper’s language, or in that of the region’s parent, or as the shop wrote it', () => {
  const product = Product.parse({ id: 'a', title: 'Lamp', titles: { tr: 'Lamba', 'tr-CY': 'Işık' } });
  expect(['tr-CY', 'tr-TR', 'th', undefined].map((locale) => titleIn(product, locale))).toEqual([
    'Işık',
    'Lamba',
    'Lamp',
    'Lamp',
  ]);
});

test('D11 silence names a few and counts the rest', () => {
  expect([
    en.silence.unknown(['x']),
    en.silence.unknown(['a', 'b', 'c', 'd', 'e']),
    en.silence.newSince(['n']),
    en.silence.allDropped(new Map([['out of stock', 1]])),
    en.silence.allDropped(
      new Map([
        ['out of stock', 3],
        ['already in the cart', 2],
      ]),
    ),
    en.silence.noPair(1),
    en.silence.noPair(2),
  ]).toEqual([
    'The shop has no product "x".',
    'The shop has none of the products "a", "b", "c" and 2 more.',
    'Nothing has been learned about "n" yet: run `cartwright learn`.',
    'The one product that was looked at is left out: out of stock.',
    'All 5 products that were looked at are left out: 3 out of stock, 2 already in the cart.',
    'Nothing sells together with it often enough to be worth offering.',
    'Nothing sells together with them often enough to be worth offering.',
  ]);
});
