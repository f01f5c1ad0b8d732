/** Beyond this nothing is told apart. */
const LEAST = 1e-6;

/** The logarithm of the odds of a rate, which is kept off 0 and 1. */
export function logOdds(rate: number): number {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, rate));
  return Math.log(kept / (1 - kept));
}

/** The rate of which this is the logarithm of the odds. */
export function rateOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
