import { wilsonLowerBound } from '../lib/index.ts';
import { type Compared, compared } from './equivalence.ts';

/** So many of so many. */
export interface Count {
  readonly hits: number;
  readonly of: number;
}

/** 90% both ways: two one-sided tests at 5%. */
const Z90 = 1.6448536269514726;

/**
 * The difference of two rates, `one` less `other`, held against a margin, with Newcombe's hybrid score interval at 90% (Newcombe 1998, method
 * 10). Undefined where a rate has no cases.
 */
export function compareRates(one: Count, other: Count, margin: number): Compared | undefined {
  if (one.of === 0 || other.of === 0) return undefined;
  const [p, q] = [one.hits / one.of, other.hits / other.of];
  const [a, b] = [boundsOf(p, one.of), boundsOf(q, other.of)];
  const difference = p - q;
  return compared(
    {
      difference,
      low: difference - Math.hypot(p - a.low, b.high - q),
      high: difference + Math.hypot(a.high - p, q - b.low),
    },
    margin,
  );
}

function boundsOf(rate: number, of: number): { low: number; high: number } {
  return { low: wilsonLowerBound(rate, of, Z90), high: 1 - wilsonLowerBound(1 - rate, of, Z90) };
}
