import type { Snapshot } from '../../domain/index.ts';
import { type Compared, compareMeans, compareMixes, compareRates, type Count, sampleOf } from '../../measure/index.ts';
import {
  type Behaviour,
  behaviourOf,
  both,
  isMember,
  type Members,
  type MixParts,
  sampleOfMembers,
  sizeOfMembers,
  without,
} from '../../scoring/index.ts';
import { NARROW_BELOW } from './segment-size.ts';

/** Attach rates may differ by five points, baskets by a tenth, and 15 of 100 lines may be of other categories. */
export const MARGINS = { attachRate: 0.05, basketRate: 0.1, mix: 0.15 } as const;

/** More members than these are sampled: what they tell is known well enough. */
const MOST_LOOKED_AT = 10_000;

/** How two segments compare; a measure is absent where too few were observed to say anything. */
export interface SegmentsCompared {
  /** `alike`: shown to be so by all three. `different`: by one at least shown not to be. `unclear`: neither. */
  readonly verdict: Compared['verdict'];
  /** Both have the very same members. */
  readonly same?: true;
  /** Share of orders after an offer that hold what was offered, one order for each customer. */
  readonly attachRate?: Compared & { readonly one: Count; readonly other: Count };
  /** Mean worth of an order, in minor units. */
  readonly basketMinor?: Compared;
  /** Total variation between the categories that members buy in, 0-1. */
  readonly mix?: Compared;
}

/** What members of segments did. */
export interface Behaved {
  readonly snapshot: Snapshot;
  readonly parts: MixParts;
  /** Places of shoppers who ordered after an offer, and whether that order held it. */
  readonly attaches: readonly { readonly place: number; readonly attached: boolean }[];
}

/**
 * Compares the members of two segments. Who is in both says nothing of a difference and is left out; where one segment lies within the
 * other, it is compared with the rest of that.
 */
export function compareSegments(one: Members, other: Members, behaved: Behaved): SegmentsCompared {
  const [left, right] = apart(one, other);
  if (sizeOfMembers(left) === 0 || sizeOfMembers(right) === 0) {
    // A few may be the same by chance.
    return { verdict: sizeOfMembers(one) < NARROW_BELOW ? 'unclear' : 'alike', same: true };
  }
  const [a, b] = [left, right].map((members) => look(members, behaved)) as [Behaviour, Behaviour];
  const [baskets, otherBaskets] = [sampleOf(a.baskets), sampleOf(b.baskets)];
  const usual = (baskets.mean + otherBaskets.mean) / 2;
  const [rate, otherRate] = [attachesOf(left, behaved), attachesOf(right, behaved)];
  const attachRate = compareRates(rate, otherRate, MARGINS.attachRate);
  const basketMinor = compareMeans(baskets, otherBaskets, usual * MARGINS.basketRate);
  const mix = compareMixes(a.mix.map(sampleOf), b.mix.map(sampleOf), MARGINS.mix);
  return {
    verdict: verdictOf([attachRate, basketMinor, mix]),
    ...(attachRate && { attachRate: { ...attachRate, one: rate, other: otherRate } }),
    ...(basketMinor && { basketMinor }),
    ...(mix && { mix }),
  };
}

function apart(one: Members, other: Members): [Members, Members] {
  const [left, right] = [without(one, other), without(other, one)];
  const shared = both(one, other);
  if (sizeOfMembers(left) === 0) return [shared, right];
  return sizeOfMembers(right) === 0 ? [left, shared] : [left, right];
}

function look(members: Members, { snapshot, parts }: Behaved): Behaviour {
  return behaviourOf(snapshot, sampleOfMembers(members, MOST_LOOKED_AT), parts);
}

function attachesOf(members: Members, { attaches }: Behaved): Count {
  const observed = attaches.filter(({ place }) => isMember(members, place));
  return { hits: observed.filter(({ attached }) => attached).length, of: observed.length };
}

function verdictOf(all: readonly (Compared | undefined)[]): Compared['verdict'] {
  if (all.some((each) => each?.verdict === 'different')) return 'different';
  return all.every((each) => each?.verdict === 'alike') ? 'alike' : 'unclear';
}
