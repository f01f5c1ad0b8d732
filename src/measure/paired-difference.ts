import { type Mean, meanOf, type RankedCase } from './ranking-quality.ts';

/**
 * How much more often one way of ranking hits among the first k than another does on the same cases: the mean of the
 * differences with its 95% interval. Pairing takes out how hard the cases are, so it is narrower than two intervals
 * side by side. Cases must be in the same order; undefined where there are none.
 */
export function pairedDifference(
  one: readonly RankedCase[],
  other: readonly RankedCase[],
  k: number,
): Mean | undefined {
  if (one.length === 0) return undefined;
  return meanOf(one.map((each, place) => hit(each, k) - hit(other[place]!, k)));
}

function hit({ shown, targetIds }: RankedCase, k: number): number {
  return shown.slice(0, k).some((id) => targetIds.includes(id)) ? 1 : 0;
}
