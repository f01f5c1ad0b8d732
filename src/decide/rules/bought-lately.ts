import { isConsumable } from '../consumable.ts';
import type { Need } from '../customer-needs.ts';
import type { Moment } from '../moment.ts';
import type { Rule } from './rule.ts';

const DAY_MS = 86_400_000;

/** What somebody has just bought is not needed again, unless it is used up. */
export const boughtLately: Rule = {
  id: 'bought_lately',
  why: ({ place }, { remembered, at }) => `${ago(remembered.boughtLately(place)!, at)}, and it is not consumable`,
  bars: ({ place }, moment) =>
    moment.remembered.boughtLately(place) !== undefined &&
    !isConsumable(place, moment) &&
    needOf(place, moment) === undefined,
};

/** It was due by what the snapshot knows, and has been bought since. */
export const boughtSinceDue: Rule = {
  id: 'bought_since_due',
  why: ({ place }, { remembered, at }) => `${ago(remembered.boughtSince(place)!, at)}, so it is not due`,
  bars: ({ place }, moment) => {
    const since = moment.remembered.boughtSince(place);
    if (since === undefined) return false;
    const need = needOf(place, moment);
    return need !== undefined && since > need.due.lastAt * 1000;
  },
};

/** This customer is known to buy it again, and about now. */
const needOf = (place: number, { needs }: Moment): Need | undefined =>
  needs.again().find((need) => need.place === place);

function ago(boughtAt: number, at: Moment['at']): string {
  const days = Math.max(0, Math.floor((at - boughtAt) / DAY_MS));
  if (days === 0) return 'bought today';
  return days === 1 ? 'bought yesterday' : `bought ${days} days ago`;
}
