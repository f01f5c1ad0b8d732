import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordersOf, Replenishment } from '../../scoring/index.ts';
import { fitIntervals } from './fit-intervals.ts';
import { calibration, columns, DAY } from './testing.ts';

const anyCustomers = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.uniqueArray(fc.nat(5), { maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((orders) => orders.toSorted((a, b) => a[0] - b[0])),
  { minLength: 1, maxLength: 12 },
);

test('L4 chances rise with the horizon, stay within 0 and 1, and early comes before middle, whatever was bought', () => {
  fc.assert(
    fc.property(
      anyCustomers,
      fc.nat(300),
      fc.double({ min: 0, max: 400, noNaN: true }),
      (customers, later, horizon) => {
        const orders = columns(customers);
        const due = new Replenishment(fitIntervals({ orders, products: 6 }));
        for (const u of customers.keys()) {
          const span = ordersOf(orders, u);
          const now = orders.at[span.to - 1]! + later * DAY;
          const held = due.read(span, now);
          expect(held).toBe(new Set(customers[u]!.flatMap(([, products]) => products)).size);
          for (const i of due.product.slice(0, held)) {
            const { chance, ever, early, middle, late, lastAt } = due.due(i, horizon * DAY);
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(ever + 1e-9);
            expect(ever).toBeLessThanOrEqual(1);
            expect(due.chance(i, horizon * 2 * DAY)).toBeGreaterThanOrEqual(chance - 1e-12);
            expect(early).toBeLessThanOrEqual(middle);
            if (ever > 0.01 && late < 1e4 * DAY) expect(due.chance(i, lastAt + late - now) / ever).toBeCloseTo(0.9, 3);
          }
        }
      },
    ),
  );
});

test('L4 what is bought every week is due after a week, and more surely so the more often it was seen', () => {
  const weekly = Array.from({ length: 60 }, (_, u) =>
    Array.from({ length: 10 }, (__, k) => [k * 7 + ((u * 5 + k * 3) % 3) - 1 + u / 100, [0]] as const),
  );
  const fortnightly = [0, 14, 28, 42].map((day) => [day, [0]] as const);
  const orders = columns([...weekly, [[0, [0]]], fortnightly]);
  const due = new Replenishment(fitIntervals({ orders, products: 1 }));
  const at = (u: number, later: number) => {
    const span = ordersOf(orders, u);
    due.read(span, orders.at[span.to - 1]! + later * DAY);
    return due.due(0, 2 * DAY);
  };
  expect(at(0, 0).middle / DAY).toBeGreaterThan(6);
  expect(at(0, 0).middle / DAY).toBeLessThan(8);
  expect(at(0, 0).early / DAY).toBeGreaterThan(4);
  expect(at(0, 6).chance).toBeGreaterThan(0.7);
  expect(at(0, 0).chance).toBeLessThan(0.1);
  expect(at(61, 0).middle / DAY).toBeGreaterThan(9);
  expect(at(61, 0)).toMatchObject({ times: 4, firstAt: 0, lastAt: 42 * DAY });
});

test('L4 of those with a chance of p, a share of p comes; and nine of ten come in time', () => {
  const { bins, inTime } = calibration(7);
  for (const { said, came, all } of bins) if (all > 200) expect(Math.abs(said - came) / all).toBeLessThan(0.06);
  expect(inTime).toBeGreaterThan(0.87);
  expect(inTime).toBeLessThan(0.93);
});
