import { WEEK_DAYS } from '../../domain/index.ts';
import type { ClaimType } from './claim-type.ts';
import { DAY_MS, isFresh, lagMs, reachesBack } from './window.ts';

/** Bought n times in the last 7 days: of the days that were counted, those that lie within them whole. */
export const boughtThisWeek: ClaimType = {
  kind: 'bought_this_week',
  claim: ({ candidate: { place }, moment, words }) => {
    const { lately } = moment.snapshot;
    if (lately === undefined || !isFresh(moment) || !reachesBack(moment, WEEK_DAYS)) return undefined;
    const within = Math.floor(WEEK_DAYS - lagMs(moment) / DAY_MS);
    let orders = 0;
    for (let day = 0; day < within; day++) orders += lately.days[place * WEEK_DAYS + day]!;
    if (orders < moment.config.claims.boughtThisWeek.leastOrders) return undefined;
    return {
      kind: 'bought_this_week',
      text: words.say('claim.boughtThisWeek', { orders, days: WEEK_DAYS }),
      evidence: { orders, days: WEEK_DAYS },
    };
  },
};
