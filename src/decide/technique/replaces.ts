import { RELATION_TYPES, type RelationType, type Snapshot } from '../../domain/index.ts';
import type { Candidate } from '../candidate.ts';
import { LOOKED_AT } from '../foretold.ts';
import type { Moment } from '../moment.ts';

/** What a candidate would be bought instead of, and the chance that that would have been bought. */
export interface Replaced {
  /** Place of the product. */
  readonly place: number;
  readonly rate: number;
}

/** Of those who take another than they look at, so many would else have taken that. */
const UNDECIDED_RATE = 0.8;
/** Products of the cart that are held against a candidate. */
const MOST_HELD = 10;
/** Ways to find another of the same sort that no order says anything of. */
const ALIKE: ReadonlySet<string> = new Set<Candidate['strategy']>(['viewed_next', 'similar']);
const STANDS_IN: ReadonlySet<RelationType> = new Set<RelationType>(['substitute', 'upgrade']);

/** The product at hand that a candidate stands in for: whoever takes the one does not take the other. Undefined where it comes on top. */
export function replacedBy(candidate: Candidate, { request, itself, focus, snapshot }: Moment): Replaced | undefined {
  const { strategy, from } = candidate;
  if (strategy === 'upgrade') return { place: from, rate: 1 };
  const undecided = LOOKED_AT.has(request.placement) && request.placement !== 'add_to_cart';
  if (itself >= 0 && standsIn(candidate, itself, snapshot))
    return { place: itself, rate: undecided ? UNDECIDED_RATE : 1 };
  const held = focus.slice(0, MOST_HELD).find((place) => place !== itself && standsIn(candidate, place, snapshot));
  return held === undefined ? undefined : { place: held, rate: 1 };
}

function standsIn({ place, strategy }: Candidate, other: number, snapshot: Snapshot): boolean {
  const type = typeBetween(snapshot, other, place);
  if (type !== undefined) return STANDS_IN.has(type);
  return ALIKE.has(strategy) && sameShelf(snapshot, other, place);
}

/** What the second is to the first by the tables of the snapshot; undefined where it stands in none, or where its type is open. */
function typeBetween(snapshot: Snapshot, of: number, place: number): RelationType | undefined {
  for (const table of ['similar', 'pairs'] as const) {
    const { start, product } = snapshot[table];
    for (let entry = start[of]!; entry < start[of + 1]!; entry++)
      if (product[entry] === place) return RELATION_TYPES[snapshot.types[table].type[entry]!];
  }
  return undefined;
}

function sameShelf({ productAt }: Snapshot, one: number, other: number): boolean {
  const path = productAt(one).categoryPath;
  const otherPath = productAt(other).categoryPath;
  return path.length > 0 && path.length === otherPath.length && path.every((name, level) => name === otherPath[level]);
}
