import type { Sessions } from '../../domain/index.ts';
import type { SessionIndex } from './session-index.ts';

/** Appends the first `count` sessions. */
export function appendSessions(index: SessionIndex, { start, click, at }: Sessions, count: number): void {
  for (let s = 0; s < count; s++) index.append(click.subarray(start[s], start[s + 1]), at[s]!);
}
