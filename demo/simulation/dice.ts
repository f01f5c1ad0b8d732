/**
 * Chance that is asked for by name instead of drawn in a row: the same shopper rolls the same for the same thing, whatever
 * else happened meanwhile. So the same shopper can meet several policies, and only the policies differ.
 */
export class Dice {
  readonly #seed: number;

  constructor(seed: number, shopper: number) {
    this.#seed = mixed(mixed(seed | 0) ^ Math.imul(shopper + 1, 0x9e3779b1));
  }

  /** A number from 0 up to but not including 1 for a purpose and up to two numbers that tell one occasion from another. */
  roll(purpose: number, one = 0, other = 0): number {
    return (
      mixed(mixed(mixed(this.#seed ^ Math.imul(purpose + 1, 0x85ebca6b)) + one) ^ Math.imul(other + 1, 0xc2b2ae35)) /
      4294967296
    );
  }

  /** A standard Gumbel variate: what makes the liking of one thing differ from another's for no reason at all. */
  mood(purpose: number, one = 0, other = 0): number {
    return -Math.log(-Math.log(this.roll(purpose, one, other) || Number.MIN_VALUE));
  }

  /** Time until something that happens once in `mean` on average. */
  wait(mean: number, purpose: number, one = 0): number {
    return -mean * Math.log(1 - this.roll(purpose, one));
  }
}

/** What a roll is for: each purpose has chance of its own. */
export const FOR = {
  member: 0,
  arrival: 1,
  nextVisit: 2,
  mood: 3,
  considered: 4,
  looksAround: 5,
  compares: 6,
  putsIntoCart: 7,
  leavesCart: 8,
  postpones: 9,
  attention: 10,
  accepts: 11,
  patience: 12,
  walksOut: 13,
  budget: 14,
  sees: 15,
  comesBackFor: 16,
  misfit: 17,
  sendsBack: 18,
  postponedDays: 19,
  strayWish: 20,
  looksFirst: 21,
} as const;

/** The finalizer of MurmurHash3 (Appleby 2011): every bit of the input moves every bit of the answer. */
function mixed(bits: number): number {
  let hash = bits >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
