import type { SessionTable } from '../../domain/index.ts';

/** From the oldest kept session to the newest, in the unit of `at`; 0 where there are fewer than two. */
export function spanOf({ at, count, first }: SessionTable): number {
  return count > first ? at[count - first - 1]! - at[0]! : 0;
}
