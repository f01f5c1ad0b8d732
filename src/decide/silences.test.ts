import { expect, test } from 'vitest';
import { SILENCES } from './silences.ts';

test('D1 silence names a few and counts the rest', () => {
  const left = new Map([
    ['out of stock', 3],
    ['already in the cart', 2],
  ]);
  expect([
    SILENCES.unknown(['x']),
    SILENCES.unknown(['a', 'b', 'c', 'd', 'e']),
    SILENCES.newSince(['n']),
    SILENCES.allDropped(new Map([['out of stock', 1]])),
    SILENCES.allDropped(left),
    SILENCES.noPair(1),
    SILENCES.noPair(2),
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
