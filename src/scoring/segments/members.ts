import { TRUE } from './truth.ts';

/** A set of places, 32 in a word, so that sets of a million can be laid over each other at once. */
export type Members = Uint32Array;

/** The places at which a column of truths is true; what is unknown is not a member. */
export function membersOf(truths: Uint8Array): Members {
  const members = new Uint32Array(Math.ceil(truths.length / 32));
  for (let s = 0; s < truths.length; s++) if (truths[s] === TRUE) members[s >> 5]! |= 1 << (s & 31);
  return members;
}

/** How many are in the set. */
export function sizeOfMembers(members: Members): number {
  let size = 0;
  for (let w = 0; w < members.length; w++) size += bitsOf(members[w]!);
  return size;
}

/** How many are in both sets, which must be of the same shop. */
export function sizeOfBoth(one: Members, other: Members): number {
  let size = 0;
  for (let w = 0; w < one.length; w++) size += bitsOf(one[w]! & other[w]!);
  return size;
}

/** The bits of a word that are set (Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** So many members, evenly spread over all of them and always the same; all where there are no more. */
export function sampleOfMembers(members: Members, most: number): number[] {
  const size = sizeOfMembers(members);
  const sample: number[] = [];
  let rank = 0;
  for (let w = 0; w < members.length && sample.length < Math.min(most, size); w++)
    for (let left = members[w]!; left !== 0; left &= left - 1) {
      const wanted = size <= most ? rank : Math.floor((sample.length * size) / most);
      if (rank++ === wanted && sample.length < most) sample.push(w * 32 + (31 - Math.clz32(left & -left)));
    }
  return sample;
}

/** The places that are in the first set and not in the second. */
export function without(one: Members, other: Members): Members {
  return one.map((word, w) => word & ~other[w]!);
}

/** The places that are in either set. */
export function either(one: Members, other: Members): Members {
  return one.map((word, w) => word | other[w]!);
}

/** The places that are in both sets. */
export function both(one: Members, other: Members): Members {
  return one.map((word, w) => word & other[w]!);
}

/** Whether a place is in the set. */
export function isMember(members: Members, place: number): boolean {
  return ((members[place >> 5]! >>> (place & 31)) & 1) === 1;
}

/** Calls back with each place of the set, ascending. */
export function eachMember(members: Members, call: (place: number) => void): void {
  for (let w = 0; w < members.length; w++)
    for (let left = members[w]!; left !== 0; left &= left - 1) call(w * 32 + (31 - Math.clz32(left & -left)));
}
