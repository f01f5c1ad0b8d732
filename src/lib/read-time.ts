const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** How to read times: `clock` turns the wall clock into an instant where a time carries no offset. */
export interface TimeStyle {
  clock: (wallMs: number) => number;
  /** Also read 12/31/2010 8:26, month first. */
  monthFirst?: boolean;
}

/**
 * Reads `2024-03-01`, `2024-03-01 10:15`, `2024-03-01T10:15:00.000Z`, `2024-03-01 10:15:00 +0100` and their like as
 * milliseconds since 1970, UTC. Answers a sentence where it is none: "31 February is not a day".
 */
export function readTime(text: string, { clock, monthFirst = false }: TimeStyle): number | string {
  const trimmed = text.length > 60 ? '' : text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return instant(iso.slice(1), clock);
  const us = monthFirst ? MONTH_FIRST.exec(trimmed) : null;
  if (us) return instant([us[3], us[1], us[2], us[4], us[5], us[6]], clock);
  return `"${text.slice(0, 40)}" is not a time like 2024-03-01 10:15:00`;
}

function instant(parts: readonly (string | undefined)[], clock: TimeStyle['clock']): number | string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  const wrong = wrongDay(year, month, day) ?? wrongTime(hour, minute, second);
  if (wrong !== undefined) return wrong;
  const fractionMs = Number((parts[6] ?? '').slice(0, 3).padEnd(3, '0'));
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second) + fractionMs;
  const zone = parts[7];
  return zone === undefined ? clock(wallMs) : offset(wallMs, zone);
}

function wrongDay(year: number, month: number, day: number): string | undefined {
  if (year < 1970 || year > 2199) return `the year ${year} is out of range`;
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  return month === 2 && day === 29 ? `29 February ${year} is not a day` : `${day} ${name} is not a day`;
}

function wrongTime(hour: number, minute: number, second: number): string | undefined {
  if (hour <= 23 && minute <= 59 && second <= 59) return undefined;
  return `${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')} is not a time of day`;
}

function offset(wallMs: number, zone: string): number | string {
  if (/^(?:z|utc)$/i.test(zone)) return wallMs;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  if (minutes > 14 * 60) return `the offset ${zone} is out of range`;
  return wallMs - (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
