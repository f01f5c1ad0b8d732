import { popularClicks } from './popular-clicks.ts';
import type { SessionIndex } from './session-index.ts';
import type { SessionParams } from './session-params.ts';
import type { SessionModel } from './session-predictor.ts';
import { SessionSteps } from './session-steps.ts';

/** e^-20 from the oldest session to the newest: the clicks of the last twentieth. */
const POPULAR_RECENCY = 20;
const POPULAR = 256;

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
