/** Orders that hold both, that hold the one, that hold the other, and all. */
export interface Counts {
  together: number;
  one: number;
  other: number;
  orders: number;
}

/**
 * Dunning's log-likelihood ratio G² of a pair against independence (Dunning 1993, Accurate methods for the statistics of
 * surprise and coincidence): chi-squared with one degree of freedom, so 6.63 is a 1% chance of being luck, and right
 * for rare products too, where Pearson's statistic is not. A gate, never a score: it grows with counts.
 */
export function logLikelihoodRatio({ together, one, other, orders }: Counts): number {
  return (
    cellTerm(together, (one * other) / orders) +
    cellTerm(one - together, (one * (orders - other)) / orders) +
    cellTerm(other - together, ((orders - one) * other) / orders) +
    cellTerm(orders - one - other + together, ((orders - one) * (orders - other)) / orders)
  );
}

/**
 * One cell's part of G², 2 (seen ln(seen / expected) - (seen - expected)). No part is negative and the differences sum to
 * zero over the four cells, so that the first part alone is a lower bound of the whole.
 */
function cellTerm(seen: number, expected: number): number {
  return 2 * ((seen > 0 ? seen * Math.log(seen / expected) : 0) - seen + expected);
}

/** Whether both are together more often than chance explains, with G² of at least `gate`. */
export function isNoCoincidence(counts: Counts, gate: number): boolean {
  const expected = (counts.one * counts.other) / counts.orders;
  if (counts.together <= expected) return false;
  return cellTerm(counts.together, expected) >= gate || logLikelihoodRatio(counts) >= gate;
}
