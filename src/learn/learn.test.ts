import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeSnapshot, type History, openSnapshot } from '../domain/index.ts';
import { learn } from './index.ts';
import { anyHistory, historyOf, NOW, type OrderLiteral, times } from './testing.ts';

const learned = (history: History) => openSnapshot(encodeSnapshot(learn(history, { seed: 1 })));

describe('learning', () => {
  test('gives the same bytes for the same history and seed', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const once = encodeSnapshot(learn(history, { seed: 7 }));
        const again = encodeSnapshot(learn(structuredClone(history), { seed: 7 }));
        expect(Buffer.compare(once, again)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('whatever the history, no table names the product itself, its variants, or what may not be offered', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { size, group, offerable, ...snapshot } = learned(history);
        for (const { start, product, score } of [snapshot.pairs, snapshot.similar, snapshot.upgrades])
          for (let i = 0; i < size; i++)
            for (let e = start[i]!; e < start[i + 1]!; e++) {
              const j = product[e]!;
              expect([offerable[j], j === i || (group[i]! >= 0 && group[i] === group[j])]).toEqual([1, false]);
              expect(score[e]! > 0 && score[e]! <= 1).toBe(true);
            }
        for (const { product } of [snapshot.bestsellers, snapshot.trending])
          for (const j of product) expect(offerable[j]).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test('says what it was learned from, and counts the orders that held each product', () => {
    const history = historyOf(
      [{ ids: 'a b', daysAgo: 10, customer: 3 }, { ids: 'a', customer: 3 }, 'b c'],
      [{ id: 'never' }],
    );
    const snapshot = learned(history);
    expect(snapshot.learnedFrom).toEqual({
      orders: 3,
      lines: 5,
      customers: 1,
      products: 4,
      firstOrderAt: NOW - 864_000,
      lastOrderAt: NOW,
    });
    expect(['a', 'b', 'c', 'never'].map((id) => snapshot.orderCount[snapshot.find(id)])).toEqual([2, 2, 1, 0]);
  });

  test('as of an earlier day is as if later orders had not been', () => {
    const before: OrderLiteral[] = times(20, { ids: 'a b', daysAgo: 100, customer: 1 });
    const after: OrderLiteral[] = times(20, { ids: 'a c', daysAgo: 1, customer: 2 });
    const rest: OrderLiteral[] = times(50, { ids: 'bread', daysAgo: 200 });
    const products = [{ id: 'c' }];
    const then = learn(historyOf([...rest, ...before], products), { seed: 1 });
    const asOf = learn(historyOf([...rest, ...before, ...after], products), { seed: 1, asOf: NOW - 100 * 86_400 });
    expect(asOf).toEqual(then);
    expect(asOf.learnedFrom).toMatchObject({ orders: 70, customers: 1 });
  });

  test.each<[string, string[], { id: string }[]?]>([
    ['an empty shop', []],
    ['products without orders', [], [{ id: 'a' }, { id: 'b' }]],
    ['one order', ['a b c']],
    ['one product', times(50, 'a')],
    ['orders that are all equal', times(50, 'a b')],
    ['orders of which nothing is left', times(3, '')],
    ['odd ids', times(9, '__proto__ constructor 🚲 \u{10ffff} toString')],
  ])('takes %s', (_, orders, products) => {
    const snapshot = learned(historyOf(orders, products));
    expect(snapshot.pairs.product).toHaveLength(0);
    expect(snapshot.trending.product).toHaveLength(0);
    expect(new Set(snapshot.bestsellers.product).size).toBe(
      new Set(orders.flatMap((order) => order.split(' ').filter(Boolean))).size,
    );
  });

  test('tells each step before it begins, and the end', () => {
    const steps: string[] = [];
    learn(historyOf(['a b']), { seed: 1, onProgress: (step, done, total) => steps.push(`${done}/${total} ${step}`) });
    expect(steps).toEqual([
      '0/10 alike in words',
      '1/10 bought together',
      '2/10 better versions',
      '3/10 what is what to what',
      '4/10 what fits what',
      '5/10 whole carts',
      '6/10 bestsellers and trends',
      '7/10 sets that sell together',
      '8/10 what visitors look at next',
      '9/10 what customers buy next',
      '10/10 done',
    ]);
  });
});
