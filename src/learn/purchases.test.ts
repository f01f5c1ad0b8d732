import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findId, idAt } from '../lib/index.ts';
import { purchases } from './purchases.ts';
import { anyHistory, historyOf, NOW } from './testing.ts';

/** The slow and obvious twin: by customer, instants and places of products. */
function plainPurchases({ customerIds, orders, lines }: ReturnType<typeof historyOf>) {
  const all = Array.from({ length: orders.count }, (_, o) => ({
    customer: orders.customer[o]!,
    bought: [orders.at[o]!, [...lines.product.subarray(orders.start[o], orders.start[o + 1])]] as const,
  }));
  return customerIds
    .map((id, place) => {
      const own = all.filter(({ customer, bought }) => customer === place && bought[1].length > 0);
      return [id, own.map(({ bought }) => bought).slice(-100)] as const;
    })
    .filter(([, own]) => own.length > 0);
}

function readBack({ ids, start, at, lines, product }: ReturnType<typeof purchases>) {
  return Array.from({ length: start.length - 1 }, (_, c) => {
    const orders = Array.from({ length: start[c + 1]! - start[c]! }, (__, k) => start[c]! + k);
    return [idAt(ids, c), orders.map((o) => [at[o]!, [...product.subarray(lines[o], lines[o + 1])]])];
  });
}

test('L4 everything that customers bought and kept is remembered by customer and time, guests left out', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      expect(readBack(purchases(history))).toEqual(plainPurchases(history));
    }),
  );
});

test('L4 of a customer with more than 100 orders the last 100 are remembered', () => {
  const often = Array.from({ length: 130 }, (_, day) => ({ ids: 'bread', daysAgo: day, customer: 7 }));
  const { ids, start, at } = purchases(historyOf([...often, { ids: 'bread', daysAgo: 500, customer: 10 }]));
  expect([findId(ids, 'c10'), findId(ids, 'c7'), findId(ids, 'c1')]).toEqual([0, 1, -1]);
  expect([...start]).toEqual([0, 1, 101]);
  expect([at[1], at[100]]).toEqual([NOW - 99 * 86_400, NOW]);
});
