import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone, zoneClock } from './time-zone.ts';

const at = (zone: string, wall: string): string => new Date(zoneClock(zone)(Date.parse(`${wall}Z`))).toISOString();

test('a wall clock is read by the rules of its zone and season', () => {
  expect(at('Europe/Amsterdam', '2024-01-15T12:00:00')).toBe('2024-01-15T11:00:00.000Z');
  expect(at('Europe/Amsterdam', '2024-07-15T12:00:00')).toBe('2024-07-15T10:00:00.000Z');
  expect(at('Asia/Bangkok', '2024-07-15T03:00:00')).toBe('2024-07-14T20:00:00.000Z');
  expect(at('UTC', '2024-07-15T03:00:00')).toBe('2024-07-15T03:00:00.000Z');
});

test('a time that occurs twice is the first, and one that is skipped is an hour later', () => {
  expect(at('Europe/Amsterdam', '2024-10-27T02:30:00')).toBe('2024-10-27T00:30:00.000Z');
  expect(at('Europe/Amsterdam', '2024-03-31T02:30:00')).toBe('2024-03-31T01:30:00.000Z');
  expect(at('America/New_York', '2024-11-03T01:30:00')).toBe('2024-11-03T05:30:00.000Z');
});

test('names of zones are known or not', () => {
  expect(['Europe/Istanbul', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});

test('what the clock of a zone shows leads back to the instant, or to the one an hour before with the same face', () => {
  const zones = fc.constantFrom('Europe/Bucharest', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 4_000_000_000 }), (timeZone, seconds) => {
      const shown = wallClock(timeZone, seconds * 1000);
      const back = zoneClock(timeZone)(shown);
      expect(wallClock(timeZone, back)).toBe(shown);
      expect(back).toBeLessThanOrEqual(seconds * 1000);
    }),
  );
});

/** What a wall clock shows at an instant, by the engine's own formatter. */
function wallClock(timeZone: string, ms: number): number {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${format.format(ms).replace(' ', 'T')}Z`);
}
