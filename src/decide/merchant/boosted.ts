import type { Candidate, Finder } from '../candidate.ts';
import type { Moment } from '../moment.ts';

/** How many candidates of a strategy are put in another order by boosts: what comes later is not offered in any case. */
const WINDOW = 40;

/** What a strategy finds, in the order that the merchant's boosts make of it; ties stay as the strategy had them. */
export function* boosted(finder: Finder, moment: Moment): Iterable<Candidate> {
  if (!moment.merchant.hasRules() || !moment.merchant.boosts()) {
    yield* finder.find(moment);
    return;
  }
  const rest = finder.find(moment)[Symbol.iterator]();
  const window: { readonly candidate: Candidate; readonly strength: number }[] = [];
  while (window.length < WINDOW) {
    const next = rest.next();
    if (next.done) break;
    window.push({ candidate: next.value, strength: strengthOf(next.value, finder, moment) });
  }
  window.sort((a, b) => b.strength - a.strength);
  for (const { candidate } of window) yield candidate;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function strengthOf({ place, score }: Candidate, { logarithmic = false }: Finder, { merchant }: Moment): number {
  const factor = merchant.boost(place);
  return logarithmic ? score + Math.log(factor) : score * factor;
}
