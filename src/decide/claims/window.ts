import { TOGETHER_DAYS } from '../../domain/index.ts';
import type { Moment } from '../moment.ts';

/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** After so many days without an order that was learned from, nothing is said of what was bought lately. */
const FRESH_DAYS = 2;

/** The days that are said where orders are counted over fewer: those that may have passed since are added. */
export const SAID_DAYS = { together: TOGETHER_DAYS + FRESH_DAYS };

type Told = Pick<Moment, 'snapshot' | 'at'>;

/** Milliseconds from the last order that was learned from until now; below 0 where a clock has jumped. */
export function lagMs({ snapshot, at }: Told): number {
  return at - snapshot.learnedFrom.lastOrderAt * 1000;
}

/** Whether the last order that was learned from is a fresh one, and none from the future. */
export function isFresh(told: Told): boolean {
  const lag = lagMs(told);
  return lag >= 0 && lag <= FRESH_DAYS * DAY_MS;
}

/** Whether the history is as old as a window that is spoken of. */
export function reachesBack({ snapshot, at }: Told, days: number): boolean {
  return snapshot.learnedFrom.firstOrderAt * 1000 <= at - days * DAY_MS;
}
