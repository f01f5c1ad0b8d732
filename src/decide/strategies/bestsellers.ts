import type { Finder } from '../candidate.ts';
import { sureness } from '../confidence.ts';
import { SILENCES } from '../wording/index.ts';
import { standing, walk } from './ranking.ts';

/** What sells most, with the request's country first: the last thing to say before silence. */
export const bestsellers: Finder = {
  id: 'bestsellers',
  weak: true,
  find: (moment) => walk('bestsellers', moment.snapshot.bestsellers, moment),
  prove: ({ entry }, { snapshot, reasons }) => {
    const orders = snapshot.bestsellers.recent[entry]!;
    const where = standing(snapshot.bestsellers, entry);
    return {
      evidence: { kind: 'bestsellers', orders, ...where },
      confidence: sureness(orders),
      reason: reasons.bestsellers({ orders, country: where.country }),
    };
  },
  silence: () => SILENCES.noSales,
};
