import type { SessionParams, SessionTables } from '../../domain/index.ts';
import { popularClicks } from './popular-clicks.ts';
import { SessionIndex } from './session-index.ts';
import { SESSION_DEFAULTS } from './session-params.ts';
import type { SessionModel } from './session-predictor.ts';
import { SessionSteps } from './session-steps.ts';

/** e^-20 from the oldest session to the newest: the clicks of the last twentieth. */
const POPULAR_RECENCY = 20;
const POPULAR = 256;
/** A copy has room for as many sessions as there were, and for so many at least; then the oldest go. */
const LEAST_ROOM = 1 << 18;

/**
 * A model that sessions can enter one by one. `append` is linear in the session; after it, `catchUp` of the predictors is
 * due. The steps of what it touched are made anew by `refresh`, which can be done in portions. Rows of products that no new
 * session holds stay as they were: their ages all grew alike, so that only the shrinking of sparse ones is a little behind until
 * all is learned anew.
 */
export class LiveSessions implements SessionModel {
  readonly table: SessionIndex;
  readonly steps: SessionSteps;
  readonly params: SessionParams;
  readonly #stale = new Set<number>();
  #popular: Uint32Array | undefined;

  constructor(index: SessionIndex, params: SessionParams, steps?: SessionSteps) {
    this.table = index;
    this.params = params;
    this.steps = steps ?? new SessionSteps(params);
    if (steps === undefined) this.steps.build(index);
  }

  /** A copy of what was learned, or an empty model, to which sessions can be appended. Time: its bytes. */
  static from(learned: SessionTables | undefined): LiveSessions {
    if (learned === undefined) return new LiveSessions(new SessionIndex(), SESSION_DEFAULTS);
    const params = { ...SESSION_DEFAULTS, ...learned.params };
    const { table } = learned;
    const mostSessions = Math.max(LEAST_ROOM, 2 * (table.count - table.first));
    return new LiveSessions(SessionIndex.from(table, mostSessions), params, SessionSteps.from(learned.steps, params));
  }

  /** Products by recent clicks, best first; linear in all clicks when it is first asked for after a change. */
  get popular(): Uint32Array {
    return (this.#popular ??= popularClicks(this.table, POPULAR_RECENCY, POPULAR));
  }

  append(products: ArrayLike<number>, at: number): void {
    this.table.append(products, at);
    for (let c = 0; c < products.length; c++) this.#stale.add(products[c]!);
    this.#popular = undefined;
  }

  /** Makes the steps of at most so many products anew, and says of how many they are still old. */
  refresh(most = Infinity): number {
    let made = 0;
    for (const i of this.#stale) {
      if (made++ >= most) break;
      this.steps.refresh(this.table, i);
      this.#stale.delete(i);
    }
    return this.#stale.size;
  }
}
