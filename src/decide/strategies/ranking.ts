import {
  isWithin,
  rankingOf,
  type Rankings,
  type RankingScope,
  type Segment,
  type Strategy,
  type Within,
} from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';

/** What a ranking may be walked through for. */
export interface Walk {
  readonly strategy: Strategy;
  readonly rankings: Rankings;
  /** From the particular to the general. */
  readonly scopes: readonly RankingScope[];
}

/**
 * The products of the lists of the scopes, list after list, best first, each once. What has left a category since it was learned is
 * none of its products any more.
 */
export function* walk({ strategy, rankings, scopes }: Walk, { facts }: Moment): Generator<Candidate, void, void> {
  const seen = new Set<number>();
  for (const scope of scopes) {
    const list = rankingOf(rankings, scope);
    const end = list < 0 ? 0 : rankings.start[list + 1]!;
    for (let entry = rankings.start[list] ?? 0; entry < end; entry++) {
      const place = rankings.product[entry]!;
      if (seen.has(place)) continue;
      if (scope.kind === 'category' && !isWithin(facts.at(place).categoryPath, scope.categoryPath)) continue;
      seen.add(place);
      yield { strategy, place, score: rankings.score[entry]!, entry, from: -1, supporters: 0 };
    }
  }
}

/** The scopes of the category that the shopper looks through: itself, then each wider one. */
export function categoriesOf({ request: { categoryPath = [] } }: Moment): RankingScope[] {
  return categoryPath
    .map((_, level): RankingScope => ({ kind: 'category', categoryPath: categoryPath.slice(0, level + 1) }))
    .reverse();
}

/** The scopes that have nothing to do with a category: the request's country, the shopper's segment, everything. */
export function othersOf(moment: Moment): RankingScope[] {
  const { country } = moment.request;
  const segment = segmentOf(moment);
  return [
    ...(country === undefined ? [] : [{ kind: 'country', country } as const]),
    ...(segment === undefined ? [] : [{ kind: 'segment', segment } as const]),
    { kind: 'all' },
  ];
}

/** Whether the customer has ordered before; unknown of a visitor without a name, or of a name that is only claimed. */
function segmentOf({ request: { shopper }, customer }: Moment): Segment | undefined {
  if (shopper?.customerId === undefined || shopper.claimed) return undefined;
  return customer < 0 ? 'new' : 'returning';
}

/** The place of an entry in its list, from 1, and what that list is of; everything needs no word. */
export function standing({ of, start }: Rankings, entry: number): { rank: number; within: Within } {
  let low = 0;
  let high = of.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start[middle]! <= entry) low = middle;
    else high = middle - 1;
  }
  const { kind: _kind, ...within } = of[low]!;
  return { rank: entry - start[low]! + 1, within };
}
