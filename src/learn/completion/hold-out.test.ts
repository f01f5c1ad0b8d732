import { expect, test } from 'vitest';
import { historyOf } from '../testing.ts';
import { holdOut } from './hold-out.ts';

const orders = (count: number, literal: (o: number) => { daysAgo?: number; customer?: number }) =>
  historyOf(Array.from({ length: count }, (_, o) => ({ ids: 'a b', ...literal(o) })));

test('L2 the latest tenth of the orders teaches the blend, in a small shop up to three tenths', () => {
  const latest = (count: number) => [...holdOut(orders(count, (o) => ({ daysAgo: count - o })))];
  expect(latest(5000)).toEqual(Array.from({ length: 500 }, (_, k) => 4500 + k));
  expect(latest(300)).toEqual(Array.from({ length: 90 }, (_, k) => 210 + k));
  expect(latest(0)).toEqual([]);
});

test('L2 where orders have no times, it is last orders of customers, spread evenly', () => {
  const held = [...holdOut(orders(4000, (o) => ({ customer: Math.floor(o / 4) })))];
  expect(held).toHaveLength(400);
  expect(held.every((o) => o % 4 === 3)).toBe(true);
  expect(held[0]).toBeLessThan(40);
  expect(held.at(-1)).toBeGreaterThan(3960);
});
