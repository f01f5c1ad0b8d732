import { expect, test } from 'vitest';
import { likenessConfidence, pairConfidence, riseConfidence, sureness, upgradeConfidence } from './confidence.ts';

test('one order makes a tenth sure, hundreds nearly sure, and nothing quite sure', () => {
  expect([0, 1, 9, 171, 312].map(sureness)).toEqual([0, 0.1, 0.5, 0.95, 0.972]);
  expect(sureness(89_000)).toBeLessThan(1);
});

test('L1 only the orders beyond what chance brings make a pair sure', () => {
  expect(pairConfidence({ together: 18, lift: 2 })).toBe(0.5);
  expect(pairConfidence({ together: 312, lift: 1 })).toBe(0);
  expect(pairConfidence({ together: 312, lift: 0.5 })).toBe(0);
  expect(pairConfidence({ together: 0, lift: 0 })).toBe(0);
});

test('L7 sales that rose a little on much are less sure than sales that rose much', () => {
  expect(riseConfidence(1, 0)).toBe(0.1);
  expect(riseConfidence(400, 50)).toBe(0.968);
  expect(riseConfidence(1000, 990)).toBe(0.0056);
  expect(riseConfidence(12, 41)).toBe(0);
});

test('L5 an upgrade is surer the more of it can be named', () => {
  expect([0, 1, 4].map((differences) => upgradeConfidence(0.6, differences))).toEqual([0, 0.5477, 0.75]);
});

test('L8 a score outside 0-1 still makes a confidence inside it', () => {
  expect([-1, 0.25, 1.5, Number.NaN].map(likenessConfidence)).toEqual([0, 0.25, 1, 0]);
});
