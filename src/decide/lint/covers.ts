import type { When } from '../../domain/index.ts';

/** Whether one condition surely holds whenever the other does; where it cannot be told, it does not. */
export function covers(wider: When = {}, narrower: When = {}): boolean {
  const { from, until, ...rest } = wider;
  if (from !== undefined && !(narrower.from !== undefined && Date.parse(from) <= Date.parse(narrower.from)))
    return false;
  if (until !== undefined && !(narrower.until !== undefined && Date.parse(until) >= Date.parse(narrower.until)))
    return false;
  return Object.entries(rest).every(([part, value]) => coversPart(value, narrower[part as keyof When]));
}

/** A list covers a part of itself; anything else only its like. */
function coversPart(wider: unknown, narrower: unknown): boolean {
  if (wider === undefined) return true;
  if (Array.isArray(wider) && Array.isArray(narrower)) return narrower.every((each) => wider.includes(each));
  return JSON.stringify(wider) === JSON.stringify(narrower);
}
