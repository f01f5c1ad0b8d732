/** A difference of two groups with an interval, and how much of it would not matter. */
export interface Compared {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** A difference of at most this, either way, does not matter. */
  readonly margin: number;
  /** `alike`: the whole interval lies within the margin. `different`: all of it lies outside. `unclear`: too few to tell. */
  readonly verdict: 'alike' | 'different' | 'unclear';
}

/**
 * Holds a difference against a margin. With a 90% interval this is two one-sided tests at 5% (Schuirmann 1987): groups are called alike
 * because they were shown to be, not because a difference was not found.
 */
export function compared({ difference, low, high }: Omit<Compared, 'margin' | 'verdict'>, margin: number): Compared {
  const alike = low >= -margin && high <= margin;
  const different = low > margin || high < -margin;
  return { difference, low, high, margin, verdict: alike ? 'alike' : different ? 'different' : 'unclear' };
}
