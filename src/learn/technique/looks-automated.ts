/** How one visitor behaves around one decision. Milliseconds. */
export interface Behaviour {
  /** When decisions were made for the visitor, ascending. */
  readonly decisionsAt: readonly number[];
  /** How long after the decision the first answer to it was heard, other than that it was shown; undefined where there was none. */
  readonly answeredAfterMs?: number | undefined;
}

/** Three placements on a page, and a page every three seconds, for a whole minute. */
const MOST_PER_MINUTE = 60;
/** Nobody reads an offer, decides and clicks faster than this. */
const FASTEST_ANSWER_MS = 300;
/** Decisions closer than this belong to one page. */
const ONE_PAGE_MS = 1_000;
/** So many pauses tell a rhythm. */
const LEAST_PAUSES = 12;
/** Pauses of people differ by half and more; a machine's hardly do. */
const STEADIEST = 0.05;

/** Why nobody of flesh and blood behaves like this, or undefined where somebody may. Bots are answered, and not learned from. */
export function looksAutomated({ decisionsAt, answeredAfterMs }: Behaviour): string | undefined {
  if (answeredAfterMs !== undefined && answeredAfterMs < FASTEST_ANSWER_MS)
    return 'answers before anybody could have looked';
  for (let first = 0; first + MOST_PER_MINUTE < decisionsAt.length; first++)
    if (decisionsAt[first + MOST_PER_MINUTE]! - decisionsAt[first]! < 60_000) return 'asks too often in a minute';
  const pauses = pausesOf(decisionsAt);
  return pauses.length >= LEAST_PAUSES && variation(pauses) < STEADIEST ? 'asks like clockwork' : undefined;
}

function pausesOf(decisionsAt: readonly number[]): number[] {
  const pauses: number[] = [];
  for (let at = 1; at < decisionsAt.length; at++) {
    const pause = decisionsAt[at]! - decisionsAt[at - 1]!;
    if (pause >= ONE_PAGE_MS) pauses.push(pause);
  }
  return pauses;
}

/** Standard deviation over mean. */
function variation(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const squares = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / numbers.length) / mean;
}
