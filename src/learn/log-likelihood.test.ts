import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNoCoincidence, logLikelihoodRatio } from './log-likelihood.ts';

test('agrees with the first rows that Dunning published', () => {
  const swiss = { together: 110, one: 110 + 2442, other: 110 + 111, orders: 110 + 2442 + 111 + 29_114 };
  const can = { together: 29, one: 29 + 13, other: 29 + 123, orders: 29 + 13 + 123 + 31_612 };
  expect(logLikelihoodRatio(swiss)).toBeCloseTo(270.72, 2);
  expect(logLikelihoodRatio(can)).toBeCloseTo(263.9, 2);
});

test('the gate is passed exactly by pairs above chance whose ratio reaches it', () => {
  const counts = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 500 }))
    .map(([together, one, other, rest]) => ({
      together,
      one: together + one,
      other: together + other,
      orders: together + one + other + rest,
    }));
  fc.assert(
    fc.property(counts, fc.constantFrom(0.5, 3.84, 6.63, 10.83), (pair, gate) => {
      const above = pair.together * pair.orders > pair.one * pair.other;
      expect(isNoCoincidence(pair, gate)).toBe(above && logLikelihoodRatio(pair) >= gate);
    }),
  );
});
