import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitReplenishment } from './replenishment.ts';
import { BINS, ratioAt, survival } from './survival.ts';
import { calibration, columns } from './testing.ts';

const anyCustomers = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.uniqueArray(fc.nat(5), { maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((baskets) => baskets.toSorted((a, b) => a[0] - b[0])),
  { minLength: 1, maxLength: 12 },
);

test('chances rise with the horizon, stay within 0 and 1, and early comes before middle before late, whatever was bought', () => {
  fc.assert(
    fc.property(
      anyCustomers,
      fc.nat(300),
      fc.double({ min: 0, max: 400, noNaN: true }),
      (customers, later, horizon) => {
        const histories = columns(customers, 6);
        const due = fitReplenishment(histories);
        for (const u of customers.keys()) {
          const span = { histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! };
          const held = due.read(span, histories.at[span.to - 1]! + later);
          expect(held).toBe(new Set(customers[u]!.flatMap(([, products]) => products)).size);
          for (const i of due.product.slice(0, held)) {
            const { chance, ever, early, middle, late } = due.due(i, horizon);
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(ever + 1e-9);
            expect(ever).toBeLessThanOrEqual(1);
            expect(due.chance(i, horizon * 2)).toBeGreaterThanOrEqual(chance - 1e-12);
            expect(early).toBeLessThanOrEqual(middle);
            expect(middle).toBeLessThanOrEqual(late);
            if (ever > 0.01 && late < 1e4) expect(due.chance(i, late) / ever).toBeCloseTo(0.9, 3);
          }
        }
      },
    ),
  );
});

test('ratioAt is the inverse of survival', () => {
  const hazards = fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: BINS, maxLength: BINS });
  fc.assert(
    fc.property(hazards, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (values, share) => {
      const hazard = Float64Array.from(values);
      const ratio = ratioAt(hazard, 0, share);
      if (ratio === Infinity) expect(survival(hazard, 0, Infinity)).toBeGreaterThan(share);
      else expect(survival(hazard, 0, ratio)).toBeCloseTo(share, 6);
    }),
  );
});

test('what is bought every week is due after a week, and more surely so the more often it was seen', () => {
  const weekly = Array.from({ length: 60 }, (_, u) =>
    Array.from({ length: 10 }, (__, k) => [k * 7 + ((u * 5 + k * 3) % 3) - 1 + u / 100, [0]] as const),
  );
  const histories = columns(
    [
      ...weekly,
      [[0, [0]]],
      [
        [0, [0]],
        [14, [0]],
        [28, [0]],
        [42, [0]],
      ],
    ],
    1,
  );
  const due = fitReplenishment(histories);
  const at = (u: number, later: number) => {
    const span = { histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! };
    due.read(span, histories.at[span.to - 1]! + later);
    return due.due(0, 2);
  };
  expect(at(0, 0).middle).toBeGreaterThan(6);
  expect(at(0, 0).middle).toBeLessThan(8);
  expect(at(0, 6).chance).toBeGreaterThan(0.7);
  expect(at(0, 0).chance).toBeLessThan(0.1);
  expect(at(61, 0).middle).toBeGreaterThan(9);
  expect(at(61, 0).seen).toBe(3);
});

test('of those with a chance of p, a share of p comes; and eight of ten come between early and late', () => {
  const { bins, within } = calibration(7);
  for (const { said, came, all } of bins) if (all > 200) expect(Math.abs(said - came) / all).toBeLessThan(0.06);
  expect(within).toBeGreaterThan(0.74);
  expect(within).toBeLessThan(0.86);
});
