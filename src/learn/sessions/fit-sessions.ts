import { chooseSessionParams } from './choose-session-params.ts';
import { popularClicks } from './popular-clicks.ts';
import { SessionIndex, type SessionIndexOptions } from './session-index.ts';
import { SESSION_DEFAULTS, type SessionParams } from './session-params.ts';
import type { SessionModel } from './session-predictor.ts';
import { SessionSteps } from './session-steps.ts';
import { appendSessions, type Sessions } from './sessions.ts';

/** How much is kept, and how sessions are read where that is known. */
export interface FitSessionsOptions extends SessionIndexOptions {
  /** Used as they are; chosen on the last sessions where left out. */
  readonly params?: SessionParams;
}

/** e^-20 from the oldest session to the newest: the clicks of the last twentieth. */
const POPULAR_RECENCY = 20;
const POPULAR = 256;

/** Learns sessions whole. Time: linear in clicks, and a constant for choosing the parameters. Pure. */
export function fitSessions(sessions: Sessions, options: FitSessionsOptions = {}): LiveSessions {
  const params = options.params ?? chooseSessionParams(sessions, SESSION_DEFAULTS, options);
  const index = new SessionIndex(options);
  appendSessions(index, sessions, sessions.at.length);
  return new LiveSessions(index, params);
}

/**
 * A model that sessions can enter one by one. `append` is linear in the session; what it touched is made anew by
 * `refresh`, which a server calls every so often, together with `catchUp` of the predictors. Rows of products that no new
 * session holds stay as they were: their ages all grew alike, so that their shares are the same.
 */
export class LiveSessions implements SessionModel {
  readonly table: SessionIndex;
  readonly steps: SessionSteps;
  readonly params: SessionParams;
  popular: Uint32Array;
  readonly #stale = new Set<number>();

  constructor(index: SessionIndex, params: SessionParams) {
    this.table = index;
    this.params = params;
    this.steps = new SessionSteps(params);
    this.steps.build(index);
    this.popular = popularClicks(index, POPULAR_RECENCY, POPULAR);
  }

  append(products: ArrayLike<number>, at: number): void {
    this.table.append(products, at);
    for (let c = 0; c < products.length; c++) this.#stale.add(products[c]!);
  }

  refresh(): void {
    for (const i of this.#stale) this.steps.refresh(this.table, i);
    this.#stale.clear();
    this.popular = popularClicks(this.table, POPULAR_RECENCY, POPULAR);
  }
}
