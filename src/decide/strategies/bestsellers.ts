import type { Finder } from '../candidate.ts';
import { sureness } from '../confidence.ts';
import { SILENCES } from '../silences.ts';
import { categoriesOf, othersOf, standing, walk } from './ranking.ts';

/** What sells most, in the request's category and the wider ones first, then in its country and segment: the last thing to say before silence. */
export const bestsellers: Finder = {
  id: 'bestsellers',
  weak: true,
  find: (moment) => {
    const scopes = [...categoriesOf(moment), ...othersOf(moment)];
    return walk({ strategy: 'bestsellers', rankings: moment.snapshot.bestsellers, scopes }, moment);
  },
  prove: ({ entry }, { snapshot, reasons }) => {
    const orders = snapshot.bestsellers.recent[entry]!;
    const { rank, within } = standing(snapshot.bestsellers, entry);
    return {
      evidence: { kind: 'bestsellers', orders, rank, ...within },
      confidence: sureness(orders),
      reason: reasons.bestsellers({ orders, within }),
    };
  },
  silence: () => SILENCES.noSales,
};
