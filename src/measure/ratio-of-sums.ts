import type { Mean } from './ranking-quality.ts';

const Z95 = 1.959963984540054;

/**
 * The ratio of two totals over the same independent cases, such as revenue over orders or one policy's margin over another's,
 * with its 95% interval by the delta method (Cochran 1977, section 6.4): the standard error is
 * `sqrt(sum((y - r x)^2) / (n - 1) / n) / mean(x)`. Undefined where the denominator adds up to nothing, or where there are
 * fewer than two cases: no data is not zero.
 */
export function ratioOfSums(numerators: Float64Array, denominators: Float64Array): Mean | undefined {
  const count = denominators.length;
  let above = 0;
  let below = 0;
  for (let place = 0; place < count; place++) {
    above += numerators[place]!;
    below += denominators[place]!;
  }
  if (below === 0 || count < 2) return undefined;
  const ratio = above / below;
  let squares = 0;
  for (let place = 0; place < count; place++) squares += (numerators[place]! - ratio * denominators[place]!) ** 2;
  const reach = (Z95 * Math.sqrt(squares / (count - 1) / count)) / Math.abs(below / count);
  return { mean: ratio, low: ratio - reach, high: ratio + reach };
}
