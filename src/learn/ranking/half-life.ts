/** What is left of an order after so many half-lives; never nothing, lest one order with a date far off makes all others vanish. */
export function freshness(halfLives: number): number {
  return Math.max(LEAST_FRESH, 2 ** -Math.max(0, halfLives));
}

const LEAST_FRESH = 1e-9;
const SECONDS_A_DAY = 86_400;
/** Orders that a half-life should span: fewer would rank by chance, more would rank by last year. */
export const ORDERS_A_HALF_LIFE = 300;
const SHORTEST_DAYS = 14;
const LONGEST_DAYS = 180;

/** The age of the 300th last order, 14 to 180 days, in seconds; the longest where there are fewer orders (`reached` is undefined). */
export function halfLife(asOf: number, reached: number | undefined): number {
  const days = reached === undefined ? LONGEST_DAYS : (asOf - reached) / SECONDS_A_DAY;
  return Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, days)) * SECONDS_A_DAY;
}
