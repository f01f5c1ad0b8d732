import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearSums, STRIDE } from '../../scoring/index.ts';
import { BASKETS, basketNeighbours, sumsFor } from '../../scoring/testing.ts';
import { historyOf, NOW } from '../testing.ts';
import { basketIndex } from './basket-index.ts';

const SIZE = 9;

const historyOfLists = (lists: number[][]) =>
  historyOf(
    lists.map((list, o) => ({ ids: list.map((i) => `p${i}`).join(' '), daysAgo: lists.length - 1 - o })),
    Array.from({ length: SIZE }, (_, i) => ({ id: `p${i}` })),
  );

/** Slow twin: every order is compared with the cart. Fewer orders than may vote, so that all who share something do. */
function twin(lists: number[][], cart: number[]): number[] {
  const some = lists.map((list, o) => ({ list, o })).filter(({ list }) => list.length > 1);
  const idf = Array.from({ length: SIZE }, (_, i) =>
    Math.log(1 + some.length / Math.max(1, some.filter(({ list }) => list.includes(i)).length)),
  );
  const squares = (list: number[]) => list.reduce((sum, i) => sum + idf[i]! ** 2, 0);
  const votes = some.map(({ list, o }) => {
    const nearness =
      (squares(cart.filter((i) => list.includes(i))) * 2 ** (-(lists.length - 1 - o) / 180)) / squares(list) ** 0.75;
    return { list, vote: nearness ** 1.5 };
  });
  const total = votes.reduce((sum, { vote }) => sum + vote, 0) || 1;
  return Array.from({ length: SIZE }, (_, j) =>
    votes.filter(({ list }) => list.includes(j)).reduce((sum, { vote }) => sum + (vote / total) * idf[j]!, 0),
  );
}

const orders = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 40,
});
const carts = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 5 });

test('L2 basket neighbours vote as if every order had been compared, one request after the other', () => {
  fc.assert(
    fc.property(orders, fc.array(carts, { minLength: 1, maxLength: 3 }), (lists, several) => {
      const vote = basketNeighbours(basketIndex(historyOfLists(lists), { asOf: NOW }));
      const sums = sumsFor(SIZE);
      for (const cart of several) {
        vote(sums, cart, BASKETS);
        for (const [j, score] of twin(lists, cart).entries())
          expect(sums.value[j * STRIDE + BASKETS]).toBeCloseTo(score, 4);
        clearSums(sums);
      }
    }),
  );
});

test('L2 the index keeps the newest orders of each product, newest first, and none that no product names', () => {
  const index = basketIndex(historyOfLists([[0, 1], [0, 2], [0, 1, 3], [4]]), { asOf: NOW, postings: 1 });
  const heldBy = (i: number) =>
    [...index.order.subarray(index.start[i], index.start[i + 1])].map((o) => [
      ...index.product.subarray(index.orderStart[o], index.orderStart[o + 1]),
    ]);
  expect([0, 1, 2, 3, 4].map(heldBy)).toEqual([[[0, 1, 3]], [[0, 1, 3]], [[0, 2]], [[0, 1, 3]], []]);
  expect(index.factor.length).toBe(2);
});
