import { expect, test } from 'vitest';
import { pairedDifference } from './paired-difference.ts';

const shows = (id: string) => ({ shown: ['x', id], targetIds: ['a'] });

test('a difference is taken case by case, so that cases that both find or both miss say nothing of it', () => {
  const one = [shows('a'), shows('a'), shows('b'), shows('a')];
  const other = [shows('a'), shows('b'), shows('b'), shows('b')];
  const found = pairedDifference(one, other, 2)!;
  expect(found.mean).toBe(0.5);
  // Two differences of 1 and two of 0: variance 1/3, so 1.96 sqrt(1/12).
  expect(found.high - found.mean).toBeCloseTo(1.959963984540054 * Math.sqrt(1 / 12), 12);
  expect(pairedDifference(one, other, 1)?.mean).toBe(0);
  expect(pairedDifference(one, one, 2)).toEqual({ mean: 0, low: 0, high: 0 });
});

test('no data is not zero', () => {
  expect(pairedDifference([], [], 10)).toBeUndefined();
});
