import type { Country, Rankings, Strategy } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';

/** The products of a ranking, best first: those of the request's country, then those of all countries. */
export function* walk(strategy: Strategy, rankings: Rankings, { request }: Moment): Generator<Candidate, void, void> {
  const own = request.country === undefined ? -1 : rankings.countries.indexOf(request.country);
  const lists = own > 0 ? [own, 0] : [0];
  const seen = new Set<number>();
  for (const list of lists) {
    const end = rankings.start[list + 1] ?? 0;
    for (let entry = rankings.start[list] ?? 0; entry < end; entry++) {
      const place = rankings.product[entry]!;
      if (seen.has(place)) continue;
      seen.add(place);
      yield { strategy, place, score: rankings.score[entry]!, entry, from: -1, supporters: 0 };
    }
  }
}

/** Which list an entry stands in: its country, none for the list of all countries, and its place there from 1. */
export function standing(rankings: Rankings, entry: number): { rank: number; country?: Country } {
  let list = 0;
  while (entry >= rankings.start[list + 1]!) list++;
  const rank = entry - rankings.start[list]! + 1;
  return list === 0 ? { rank } : { rank, country: rankings.countries[list]! };
}
