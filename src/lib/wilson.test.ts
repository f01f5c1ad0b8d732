import { expect, test } from 'vitest';
import { wilsonLowerBound } from './wilson.ts';

test('agrees with the published interval: 10 of 100 is at least 5.52% at 95%', () => {
  expect(wilsonLowerBound(0.1, 100, 1.959964)).toBeCloseTo(0.055229, 6);
});

test('is the share itself without error, and nothing without trials', () => {
  expect(wilsonLowerBound(0.3, 10, 0)).toBeCloseTo(0.3, 12);
  expect(wilsonLowerBound(0.3, 0, 1)).toBe(0);
  expect(wilsonLowerBound(0, 10, 1)).toBe(0);
});
