import { type Compared, compared } from './equivalence.ts';
import { studentTQuantile } from './student-t.ts';

/** A sample as its size, its mean and the unbiased variance of its values. */
export interface Sample {
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
}

const LEVEL = 0.95;

/**
 * The difference of two means, `one` less `other`, held against a margin, with Welch's interval at 90% (Welch 1947): the variances may
 * differ. Undefined where a sample has fewer than two values.
 */
export function compareMeans(one: Sample, other: Sample, margin: number): Compared | undefined {
  if (one.size < 2 || other.size < 2) return undefined;
  const [a, b] = [one.variance / one.size, other.variance / other.size];
  const difference = one.mean - other.mean;
  if (a + b === 0) return compared({ difference, low: difference, high: difference }, margin);
  const freedom = (a + b) ** 2 / (a ** 2 / (one.size - 1) + b ** 2 / (other.size - 1));
  const reach = studentTQuantile(LEVEL, freedom) * Math.sqrt(a + b);
  return compared({ difference, low: difference - reach, high: difference + reach }, margin);
}

/** Size, mean and variance of values; a kernel of one pass (Welford 1962). */
export function sampleOf(values: Iterable<number>): Sample {
  let size = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    size++;
    const step = value - mean;
    mean += step / size;
    squares += step * (value - mean);
  }
  return { size, mean, variance: size > 1 ? squares / (size - 1) : 0 };
}
