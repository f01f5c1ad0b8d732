/** A stream of chance that a seed decides: the same seed and stream give the same numbers on every machine. */
export interface Random {
  /** A number from 0 up to but not including 1, with 32 bits of chance. */
  next(): number;
  /** A whole number from 0 up to but not including `bound`. */
  below(bound: number): number;
  /** A number from `low` up to but not including `high`. */
  between(low: number, high: number): number;
  /** True with this probability (0-1). */
  chance(probability: number): boolean;
  /** One member of a list that is not empty. */
  pick<T>(from: readonly T[]): T;
  /** A place in `weights`, as likely as its weight; weights are not negative and one at least is above 0. */
  weighted(weights: ArrayLike<number>): number;
  /** A number around 0 with a standard deviation of 1 (Box and Muller 1958). */
  normal(): number;
}

/**
 * Makes a stream of chance: sfc32 (Doty-Humphrey, PractRand), 128 bits of state, not for secrets. `stream` tells apart
 * many independent streams of one seed, such as one for each shopper.
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4294967296) | 0;
  let c = stream | 0;
  let counter = 1;

  function bits(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  // The author's own number of rounds until near seeds no longer resemble each other.
  for (let round = 0; round < 15; round += 1) bits();

  const next = () => bits() / 4294967296;
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new RangeError('Cannot pick from an empty list.');
      return from[below(from.length)] as T;
    },
    weighted: (weights) => weightedPlace(weights, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

function weightedPlace(weights: ArrayLike<number>, chance: number): number {
  let total = 0;
  for (let place = 0; place < weights.length; place += 1) total += weights[place] ?? 0;
  if (!(total > 0)) throw new RangeError('Cannot choose by weights that are all 0.');
  let rest = chance * total;
  let last = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight <= 0) continue;
    last = place;
    rest -= weight;
    if (rest < 0) return place;
  }
  return last; // rounding alone leads here
}
