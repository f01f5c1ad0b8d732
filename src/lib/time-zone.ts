const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const CACHE_LIMIT = 20_000;

/** Whether this is the IANA name of a time zone that the machine knows, such as Europe/Istanbul. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Gives a function from the time on a wall clock of the zone (as if it were UTC, in milliseconds since 1970) to the
 * instant (the same unit, UTC). A time that occurs twice when clocks go back is the first of the two; one that clocks
 * skip is an hour later.
 */
export function zoneClock(timeZone: string): (wallMs: number) => number {
  if (timeZone === 'UTC') return (wallMs) => wallMs;
  const offsetAt = zoneOffset(timeZone);
  return (wallMs) => {
    const before = wallMs - offsetAt(wallMs - DAY_MS);
    if (before + offsetAt(before) === wallMs) return before;
    const after = wallMs - offsetAt(wallMs + DAY_MS);
    return after + offsetAt(after) === wallMs ? after : before;
  };
}

const offsets = new Map<string, (atMs: number) => number>();

/** The day that a calendar in the zone shows at an instant (milliseconds since 1970, UTC), such as `2026-12-24`. */
export function calendarDay(atMs: number, timeZone: string): string {
  let offsetAt = offsets.get(timeZone);
  if (offsetAt === undefined) {
    offsetAt = timeZone === 'UTC' ? () => 0 : zoneOffset(timeZone);
    offsets.set(timeZone, offsetAt);
  }
  return new Date(atMs + offsetAt(atMs)).toISOString().slice(0, 10);
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. Zones change on quarters of an hour. */
function zoneOffset(timeZone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  return (atMs) => {
    const quarter = Math.floor(atMs / QUARTER_MS);
    let offset = known.get(quarter);
    if (offset === undefined) {
      const parts = format.formatToParts(quarter * QUARTER_MS);
      offset = offsetMs(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
      if (known.size >= CACHE_LIMIT) known.clear();
      known.set(quarter, offset);
    }
    return offset;
  };
}

/** Reads "GMT", "GMT+05:30" or "GMT-03:06:28". */
function offsetMs(name: string): number {
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1000 : 1000) * seconds;
}
