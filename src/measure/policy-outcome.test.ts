import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePolicies, policyOutcome, type ShopperColumns } from './policy-outcome.ts';
import { ratioOfSums } from './ratio-of-sums.ts';

const Z95 = 1.959963984540054;

function columnsOf(rows: readonly Partial<Record<keyof ShopperColumns, number>>[]): ShopperColumns {
  const column = (name: keyof ShopperColumns) => Float64Array.from(rows, (row) => row[name] ?? 0);
  return {
    orders: column('orders'),
    revenueMinor: column('revenueMinor'),
    marginMinor: column('marginMinor'),
    attached: column('attached'),
    refusals: column('refusals'),
  };
}

test('P7 a ratio of totals has the interval of the delta method', () => {
  // Totals 12 and 6; residuals -1, 0, -1 and 2, so their squares add up to 6; the mean below the line is 1.5.
  const found = ratioOfSums(Float64Array.of(1, 2, 3, 6), Float64Array.of(1, 1, 2, 2))!;
  expect(found.mean).toBe(2);
  expect(found.high - found.mean).toBeCloseTo((Z95 * Math.sqrt(6 / 3 / 4)) / 1.5, 12);
  expect(found.mean - found.low).toBeCloseTo(found.high - found.mean, 12);
  expect(ratioOfSums(Float64Array.of(1, 2), Float64Array.of(0, 0))).toBeUndefined();
  expect(ratioOfSums(Float64Array.of(1), Float64Array.of(1))).toBeUndefined();
});

test('P7 of equal columns the ratio is 1 and sure, and money counted in other coins changes no ratio', () => {
  const column = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(column, fc.integer({ min: 2, max: 1000 }), (values, coins) => {
      const [one, other] = [Float64Array.from(values), Float64Array.from(values.toReversed())];
      expect(ratioOfSums(one, one)).toEqual({ mean: 1, low: 1, high: 1 });
      const plain = ratioOfSums(one, other)!;
      const coined = ratioOfSums(
        one.map((each) => each * coins),
        other.map((each) => each * coins),
      )!;
      expect(coined.mean).toBeCloseTo(plain.mean, 9);
      expect(coined.low).toBeCloseTo(plain.low, 9);
    }),
  );
});

test('P7 what became of shoppers is told with intervals: order value, attach rate, margin and refusals', () => {
  const outcome = policyOutcome(
    columnsOf([
      { orders: 2, revenueMinor: 9000, marginMinor: 3000, attached: 1, refusals: 1 },
      { orders: 1, revenueMinor: 3000, marginMinor: 1000 },
      {},
      { refusals: 2 },
    ]),
  );
  expect(outcome).toMatchObject({
    visitors: 4,
    orders: 3,
    aovMinor: 4000,
    attachRate: 1 / 3,
    marginPerVisitorMinor: 1000,
    refusalsPerVisitor: 0.75,
  });
  // Margins 3000, 1000, 0 and 0: variance 2,000,000.
  expect(outcome.interval.marginPerVisitorMinor!.high).toBeCloseTo(1000 + Z95 * Math.sqrt(2_000_000 / 4), 9);
  // Wilson of 1 in 3, as published: 6.15% to 79.23%.
  expect(outcome.interval.attachRate!.low).toBeCloseTo(0.0615, 4);
  expect(outcome.interval.attachRate!.high).toBeCloseTo(0.7923, 4);
});

test('P7 without orders nothing is said of them, and without shoppers nothing at all', () => {
  expect(policyOutcome(columnsOf([{}, {}]))).toEqual({
    visitors: 2,
    orders: 0,
    marginPerVisitorMinor: 0,
    refusalsPerVisitor: 0,
    interval: { marginPerVisitorMinor: { low: 0, high: 0 }, refusalsPerVisitor: { low: 0, high: 0 } },
  });
  expect(policyOutcome(columnsOf([]))).toEqual({ visitors: 0, orders: 0, interval: {} });
  expect(comparePolicies(columnsOf([]), columnsOf([]))).toEqual({});
});

test('P7 two policies are compared shopper by shopper', () => {
  const one = columnsOf([{ marginMinor: 110, refusals: 1 }, { marginMinor: 220 }]);
  const other = columnsOf([{ marginMinor: 100 }, { marginMinor: 200 }]);
  expect(comparePolicies(one, other)).toMatchObject({
    marginRatio: { mean: 1.1, low: expect.closeTo(1.1, 12), high: expect.closeTo(1.1, 12) },
    marginDifferenceMinor: { mean: 15 },
    refusalDifference: { mean: 0.5 },
  });
});
