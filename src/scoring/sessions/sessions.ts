import type { SessionIndex } from './session-index.ts';

/** Sessions as columns, oldest first: clicks of session s are `click[start[s]]` up to `click[start[s + 1]]`, oldest first. */
export interface Sessions {
  /** Length sessions + 1. */
  readonly start: Uint32Array;
  /** Places of products. */
  readonly click: Uint32Array;
  /** When each was, in seconds or any other count that does not fall; its number where there are no times. */
  readonly at: Float64Array;
}

/** Appends the first `count` sessions. */
export function appendSessions(index: SessionIndex, { start, click, at }: Sessions, count: number): void {
  for (let s = 0; s < count; s++) index.append(click.subarray(start[s], start[s + 1]), at[s]!);
}
