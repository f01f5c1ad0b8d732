import type { When } from '../../domain/index.ts';
import { selects } from '../../domain/index.ts';
import type { Moment } from '../moment.ts';

/** Whether a condition of the configuration holds at a moment. What is cheap to ask is asked first. */
export function holds(when: When | undefined, moment: Moment): boolean {
  if (when === undefined) return true;
  const { placements, countries, from, until, season, segments, product, cart } = when;
  const { request, at } = moment;
  if (placements && !placements.includes(request.placement)) return false;
  if (countries && (request.country === undefined || !countries.includes(request.country))) return false;
  if (from !== undefined && at < instant(from)) return false;
  if (until !== undefined && at >= instant(until)) return false;
  if (season && !inSeason(moment.day().slice('2026-'.length), season)) return false;
  if (product && !(moment.product() && selects(product, moment.product()!))) return false;
  if (segments && !segments.some((segment) => moment.segments().has(segment))) return false;
  return cart === undefined || moment.cartProducts().some((each) => selects(cart, each));
}

/** Days as `MM-DD`, both ends included; a season may reach over new year. */
function inSeason(day: string, { from, to }: NonNullable<When['season']>): boolean {
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

const KEPT = 10_000;
const instants = new Map<string, number>();

/** Configurations name a few instants, and every decision asks for them. */
function instant(text: string): number {
  let ms = instants.get(text);
  if (ms === undefined) {
    ms = Date.parse(text);
    if (instants.size >= KEPT) instants.clear();
    instants.set(text, ms);
  }
  return ms;
}
