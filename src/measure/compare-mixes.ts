import type { Sample } from './compare-means.ts';
import { type Compared, compared } from './equivalence.ts';

/** Chance that the distance lies beyond either bound. */
const ALPHA = 0.05;

/**
 * How far two groups' mean mixes are apart, in total variation: half the sum of the differences of shares, 0 for the same mix and 1 for mixes
 * that share nothing. Each part is a sample of the shares that members gave it; a member's shares add up to 1. The bounds hold for groups of
 * any size: the expected distance of a sample from what it was drawn from is at most half the sum of the standard errors, and by the bounded
 * differences of McDiarmid (1989) it is exceeded by sqrt(ln(1 / alpha) / 2 x (1 / n + 1 / m)) with chance alpha at most. Undefined where a
 * group is empty.
 */
export function compareMixes(one: readonly Sample[], other: readonly Sample[], margin: number): Compared | undefined {
  const [n, m] = [one[0]?.size ?? 0, other[0]?.size ?? 0];
  if (n === 0 || m === 0) return undefined;
  let distance = 0;
  let error = 0;
  for (const [part, { mean, variance }] of one.entries()) {
    const opposite = other[part]!;
    distance += Math.abs(mean - opposite.mean) / 2;
    error += Math.sqrt(variance / n + opposite.variance / m) / 2;
  }
  const reach = error + Math.sqrt((Math.log(1 / ALPHA) / 2) * (1 / n + 1 / m));
  return compared(
    { difference: distance, low: Math.max(0, distance - reach), high: Math.min(1, distance + reach) },
    margin,
  );
}
