import type { SessionTables } from '../domain/index.ts';
import { LiveSessions } from './sessions/live-sessions.ts';
import { SessionIndex } from './sessions/session-index.ts';
import { SESSION_DEFAULTS } from './sessions/session-params.ts';

export { basketNeighbours } from './completion/basket-neighbours.ts';
export { BASKETS, sumsFor } from './completion/sums.ts';

/** What is learned, with the parameters of a shop of which nothing is known, from sessions of product places a second apart. */
export function learnedSessions(sessions: readonly (readonly number[])[]): SessionTables {
  const index = new SessionIndex();
  for (const [s, clicks] of sessions.entries()) index.append(clicks, s);
  const { table, steps, params } = new LiveSessions(index, SESSION_DEFAULTS);
  return { table, steps, params, readUntil: 0 };
}
