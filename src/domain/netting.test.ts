import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netReturns } from './netting.ts';

const DAY = 86_400_000;

test('K1 a return takes back the latest purchase before it', () => {
  const purchases = [
    { order: 1, at: 1 * DAY, quantity: 6 },
    { order: 2, at: 3 * DAY, quantity: 6 },
    { order: 3, at: 9 * DAY, quantity: 6 },
  ];
  expect(netReturns(purchases, [{ return: 7, at: 5 * DAY, quantity: 8 }])).toEqual([
    { return: 7, order: 2, quantity: 6 },
    { return: 7, order: 1, quantity: 2 },
  ]);
});

test('K1 a return of something bought before the history began stays unmatched', () => {
  expect(netReturns([{ order: 1, at: 2 * DAY, quantity: 1 }], [{ return: 7, at: 1 * DAY, quantity: 1 }])).toEqual([]);
});

test('K1 a return that names its order takes from that order alone', () => {
  const purchases = [
    { order: 1, at: 1 * DAY, quantity: 2 },
    { order: 2, at: 2 * DAY, quantity: 2 },
  ];
  expect(netReturns(purchases, [{ return: 7, order: 1, at: 5 * DAY, quantity: 3 }])).toEqual([
    { return: 7, order: 1, quantity: 2 },
  ]);
});

const moves = fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), quantity: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 12,
});

test('K1 netting never takes more than was bought or given back, whatever the order of arrival', () => {
  fc.assert(
    fc.property(moves, moves, (bought, given) => {
      const purchases = bought.map((move, order) => ({ ...move, order }));
      const returns = given.map((move, number) => ({ ...move, return: number }));
      const matches = netReturns(purchases, returns);
      const taken = (key: 'order' | 'return', number: number) =>
        matches.filter((match) => match[key] === number).reduce((sum, { quantity }) => sum + quantity, 0);
      for (const { order, quantity } of purchases) expect(taken('order', order)).toBeLessThanOrEqual(quantity);
      for (const back of returns) expect(taken('return', back.return)).toBeLessThanOrEqual(back.quantity);
      for (const match of matches)
        expect(purchases[match.order]?.at).toBeLessThanOrEqual(returns[match.return]?.at ?? -1);
      expect(netReturns(purchases.toReversed(), returns.toReversed())).toEqual(matches);
    }),
  );
});
