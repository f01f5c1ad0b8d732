import { wilsonInterval } from '../lib/index.ts';
import type { Mean } from './ranking-quality.ts';

/** A share of cases (0-1) with its 95% Wilson score interval. Undefined where there are none: no data is not a share of zero. */
export function shareOf(hits: number, cases: number): Mean | undefined {
  return cases === 0 ? undefined : { mean: hits / cases, ...wilsonInterval(hits, cases) };
}
