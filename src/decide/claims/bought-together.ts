import type { Neighbours } from '../../domain/index.ts';
import { titleIn } from '../../wording/index.ts';
import type { ClaimType } from './claim-type.ts';
import { isFresh, reachesBack, SAID_DAYS } from './window.ts';

/**
 * Bought together with it n times in the last 90 days. Counted over 88 days up to the last order that was learned from, so that every one of
 * them still lies within the 90 while the snapshot is fresh; silent where it is not, or where the history is shorter.
 */
export const boughtTogether: ClaimType = {
  kind: 'bought_together',
  claim: ({ offer: { evidence }, candidate, moment, words }) => {
    const { snapshot, facts, request, config } = moment;
    if (snapshot.lately === undefined || evidence.kind !== 'bought_together') return undefined;
    if (!isFresh(moment) || !reachesBack(moment, SAID_DAYS.together)) return undefined;
    const from = snapshot.find(evidence.withProductId);
    const entry = entryOf(snapshot.pairs, from, candidate.place);
    const orders = entry < 0 ? 0 : snapshot.lately.together[entry]!;
    if (orders < config.claims.boughtTogether.leastOrders) return undefined;
    const days = SAID_DAYS.together;
    const title = titleIn(facts.at(from), request.locale);
    return {
      kind: 'bought_together',
      text: words.say('claim.boughtTogether', { title, orders, days }),
      evidence: { withProductId: evidence.withProductId, orders, days },
    };
  },
};

function entryOf({ start, product }: Neighbours, from: number, place: number): number {
  if (from < 0) return -1;
  for (let entry = start[from]!; entry < start[from + 1]!; entry++) if (product[entry] === place) return entry;
  return -1;
}
