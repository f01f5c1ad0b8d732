import type { SessionParams, Sessions } from '../../domain/index.ts';
import {
  appendSessions,
  LiveSessions,
  SESSION_DEFAULTS,
  SessionIndex,
  type SessionIndexOptions,
} from '../../scoring/index.ts';
import { chooseSessionParams } from './choose-session-params.ts';

/** How much is kept, and how sessions are read where that is known. */
export interface FitSessionsOptions extends SessionIndexOptions {
  /** Used as they are; chosen on the last sessions where left out. */
  readonly params?: SessionParams;
}

/** Learns sessions whole. Time: linear in clicks, and a constant for choosing the parameters. Pure. */
export function fitSessions(sessions: Sessions, options: FitSessionsOptions = {}): LiveSessions {
  const params = options.params ?? chooseSessionParams(sessions, SESSION_DEFAULTS, options);
  const index = new SessionIndex(options);
  appendSessions(index, sessions, sessions.at.length);
  return new LiveSessions(index, params);
}
