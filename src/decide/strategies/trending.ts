import type { Finder } from '../candidate.ts';
import { riseConfidence } from '../confidence.ts';
import { SILENCES } from '../silences.ts';
import { categoriesOf, othersOf, standing, walk } from './ranking.ts';

/** For so long after the last order "the last days" is still a true word for the days before it. */
const FRESH_MS = 2 * 86_400_000;

/**
 * What sells better lately than before: in the category of the request and nowhere else, or else in its country first. A page of
 * lamps shows what sells most among lamps rather than what the whole shop has begun to buy.
 */
export const trending: Finder = {
  id: 'trending',
  weak: true,
  *find(moment) {
    const { recent, before } = moment.snapshot.trending;
    const categories = categoriesOf(moment);
    const scopes = categories.length > 0 ? categories.slice(0, 1) : othersOf(moment);
    for (const candidate of walk({ strategy: 'trending', rankings: moment.snapshot.trending, scopes }, moment))
      if (recent[candidate.entry]! > before[candidate.entry]!) yield candidate;
  },
  prove: ({ entry }, { snapshot, reasons, at }) => {
    const lately = snapshot.trending.recent[entry]!;
    const before = snapshot.trending.before[entry]!;
    const { within } = standing(snapshot.trending, entry);
    const lastOrderAt = snapshot.learnedFrom.lastOrderAt * 1000;
    const until = at - lastOrderAt > FRESH_MS ? lastOrderAt : undefined;
    return {
      evidence: {
        kind: 'trending',
        soldLately: lately,
        soldBefore: before,
        ...within,
      },
      confidence: riseConfidence(lately, before),
      reason: reasons.trending({ lately, before, within, until }),
    };
  },
  silence: () => SILENCES.noTrend,
};
