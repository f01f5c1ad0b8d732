import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PriceChange, reductionOf } from './reduction.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

type Step = readonly [daysAgo: number, priceMinor?: number | undefined, currency?: string];

/** Prices by how many days ago they began, oldest first. */
function history(...changes: readonly Step[]) {
  return changes.map(([daysAgo, priceMinor, currency = 'EUR']) => ({
    at: NOW - daysAgo * DAY,
    ...(priceMinor !== undefined && { priceMinor, currency }),
  }));
}

const priorOf = (...changes: readonly Step[]) => reductionOf(history(...changes))?.priorMinor;

test('T16 a reduction is measured by the lowest price of the 30 days before it', () => {
  expect(reductionOf(history([90, 10_000], [20, 9_000], [15, 12_000], [5, 8_000]))).toEqual({
    priceMinor: 8_000,
    priorMinor: 9_000,
    currency: 'EUR',
    sinceAt: NOW - 5 * DAY,
  });
  // What held when the 30 days began counts although it began before them, and what had ended by then does not.
  expect(priorOf([90, 5_000], [40, 10_000], [20, 11_000], [0, 8_000])).toBe(10_000);
});

test('T16 a price raised for a day before it is lowered is no saving', () => {
  expect(priorOf([90, 10_000], [1, 15_000], [0, 10_000])).toBeUndefined();
  expect(priorOf([90, 10_000], [31, 8_000], [29, 10_000], [0, 9_000])).toBeUndefined();
});

test('T16 too little history, a gap, another currency or a clock that jumped back make no reduction', () => {
  expect(priorOf([29, 10_000], [0, 8_000])).toBeUndefined();
  expect(priorOf([0, 8_000])).toBeUndefined();
  expect(reductionOf([])).toBeUndefined();
  expect(priorOf([90, 10_000], [10], [5, 10_000], [0, 8_000])).toBeUndefined();
  expect(priorOf([90, 10_000], [0])).toBeUndefined();
  expect(priorOf([90, 10_000], [10, 11_000, 'USD'], [5, 10_000], [0, 8_000])).toBeUndefined();
  expect(priorOf([90, 10_000], [5, 9_000], [6, 10_000], [0, 8_000])).toBeUndefined();
});

const price = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined, freq: 40 });
const currency = fc.oneof({ weight: 40, arbitrary: fc.constant('EUR') }, { weight: 1, arbitrary: fc.constant('USD') });
const timeline = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 70 }), price, currency), { maxLength: 12 })
  .map((changes) => history(...changes.toSorted(([a], [b]) => b - a)));

test('T16 of any history, a prior price is what held or was asked at some moment of the 30 days, and never above any of them', () => {
  fc.assert(
    fc.property(timeline, (changes) => {
      expect(reductionOf(changes)?.priorMinor).toBe(slowPrior(changes));
    }),
    { numRuns: 2_000 },
  );
});

/** Walks through the 30 days by the hour and looks up what held. */
function slowPrior(changes: readonly PriceChange[]): number | undefined {
  const last = changes.at(-1);
  if (last?.priceMinor === undefined) return undefined;
  const seen: (PriceChange | undefined)[] = [];
  for (let at = last.at - 30 * DAY; at < last.at; at += DAY / 24) seen.push(changes.findLast((each) => each.at <= at));
  // Prices that began in the same instant as another held for no time, and still were asked.
  seen.push(...changes.slice(0, -1).filter(({ at }) => at > last.at - 30 * DAY));
  if (seen.some((each) => each?.priceMinor === undefined || each.currency !== last.currency)) return undefined;
  const lowest = Math.min(...seen.map((each) => each!.priceMinor!));
  return lowest > last.priceMinor ? lowest : undefined;
}
