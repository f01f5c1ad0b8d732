import type { Finder } from '../candidate.ts';
import { riseConfidence } from '../confidence.ts';
import { SILENCES } from '../wording/index.ts';
import { standing, walk } from './ranking.ts';

/** For so long after the last order "the last days" is still a true word for the days before it. */
const FRESH_MS = 2 * 86_400_000;

/** What sells better lately than before, with the request's country first. */
export const trending: Finder = {
  id: 'trending',
  weak: true,
  *find(moment) {
    const { recent, before } = moment.snapshot.trending;
    for (const candidate of walk('trending', moment.snapshot.trending, moment))
      if (recent[candidate.entry]! > before[candidate.entry]!) yield candidate;
  },
  prove: ({ entry }, { snapshot, reasons, at }) => {
    const lately = snapshot.trending.recent[entry]!;
    const before = snapshot.trending.before[entry]!;
    const { country } = standing(snapshot.trending, entry);
    const lastOrderAt = snapshot.learnedFrom.lastOrderAt * 1000;
    const until = at - lastOrderAt > FRESH_MS ? lastOrderAt : undefined;
    return {
      evidence: {
        kind: 'trending',
        soldLately: lately,
        soldBefore: before,
        ...(country !== undefined && { country }),
      },
      confidence: riseConfidence(lately, before),
      reason: reasons.trending({ lately, before, country, until }),
    };
  },
  silence: () => SILENCES.noTrend,
};
