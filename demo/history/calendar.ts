import type { Random } from '../../src/lib/index.ts';
import type { Season } from '../needs/seasons.ts';

/** Length of a day in milliseconds. */
export const DAY_MS = 86_400_000;

/** The days of a history, counted from 0, and the instants between which it lies (milliseconds since 1970, UTC). */
export interface Calendar {
  readonly startMs: number;
  readonly untilMs: number;
  readonly days: number;
  /** Month of each day, 0-11. */
  readonly month: Uint8Array;
  /** How busy the shop is on each day for any reason but the season. */
  readonly bustle: Float64Array;
}

const WEEKDAYS = [1.25, 1.15, 1, 1, 0.95, 0.85, 0.8];
const HOURS = [
  0.3, 0.1, 0.05, 0.05, 0.1, 0.3, 0.8, 1.4, 1.8, 2, 2.1, 2.1, 2.3, 2, 1.9, 1.9, 2, 2.2, 2.7, 3.4, 3.9, 3.5, 2.2, 0.9,
];

/** The 18 months before an instant. */
export function calendarBefore(until: Date): Calendar {
  const start = new Date(until);
  start.setUTCDate(1); // so that 31 August does not become 3 March
  start.setUTCMonth(start.getUTCMonth() - 18);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  start.setUTCDate(Math.min(until.getUTCDate(), lastDay));
  const days = Math.floor((until.getTime() - start.getTime()) / DAY_MS);
  const month = new Uint8Array(days);
  const bustle = new Float64Array(days);
  for (let day = 0; day < days; day += 1) {
    const date = new Date(start.getTime() + day * DAY_MS);
    month[day] = date.getUTCMonth();
    const growth = 0.85 + (0.3 * day) / days;
    bustle[day] = growth * (WEEKDAYS[date.getUTCDay()] ?? 1) * (isSaleDay(date) ? 1.8 : 1);
  }
  return { startMs: start.getTime(), untilMs: until.getTime(), days, month, bustle };
}

/** The shop takes a tenth off in the last days of November. */
export function isSaleDay(date: Date): boolean {
  return date.getUTCMonth() === 10 && date.getUTCDate() >= 24 && date.getUTCDate() <= 30;
}

/** Running totals of how likely somebody shops on each day; length days + 1. */
export function shoppingDays(calendar: Calendar, season: Season): Float64Array {
  const totals = new Float64Array(calendar.days + 1);
  for (let day = 0; day < calendar.days; day += 1) {
    const weight = (season[calendar.month[day] ?? 0] ?? 1) * (calendar.bustle[day] ?? 1);
    totals[day + 1] = (totals[day] ?? 0) + weight;
  }
  return totals;
}

/** The place, not before `from`, at which this share (0-1) of running totals after `from` is reached. */
export function placeAt(totals: Float64Array, from: number, share: number): number {
  const base = totals[from] ?? 0;
  const goal = base + share * ((totals.at(-1) ?? 0) - base);
  let low = from;
  let high = totals.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle + 1] ?? 0) > goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An instant of that day at an hour at which people shop; always within the history. */
export function instantOn(calendar: Calendar, day: number, random: Random): number {
  const midnight = Math.floor((calendar.startMs + day * DAY_MS) / DAY_MS) * DAY_MS;
  const hour = random.weighted(HOURS);
  const instant = midnight + hour * 3_600_000 + random.below(3_600) * 1_000;
  if (instant < calendar.startMs) return instant + DAY_MS;
  return instant >= calendar.untilMs ? instant - DAY_MS : instant;
}
