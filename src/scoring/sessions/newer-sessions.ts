import type { NextView, SessionTables } from '../../domain/index.ts';
import { LiveSessions } from './live-sessions.ts';
import { NextViews } from './next-views.ts';
import { type EndedSession, OpenSessions } from './open-sessions.ts';

/** A click as it comes in: who, on what place of the snapshot, and when, in seconds. */
export interface NewClick {
  readonly shopper: string;
  readonly product: number;
  readonly at: number;
}

/**
 * Sessions that end after a snapshot was learned, added to what it says. What was learned is copied when the first of them
 * ends, and not before. Predictions can be asked for between any two calls.
 */
export class NewerSessions {
  readonly #learned: SessionTables | undefined;
  readonly #open = new OpenSessions();
  #model: LiveSessions | undefined;
  #views: NextViews | undefined;

  constructor(learned: SessionTables | undefined) {
    this.#learned = learned;
  }

  /** How many sessions have been added. */
  get count(): number {
    return (this.#model?.table.count ?? 0) - (this.#model === undefined ? 0 : (this.#learned?.table.count ?? 0));
  }

  /** Takes in clicks, and what has ended by `now`, in seconds. Time: linear in them, and in the products of the shop. */
  take(clicks: readonly NewClick[], now: number): void {
    const shown = clicks.map(({ shopper, product, at }) => this.#open.click(shopper, product, at));
    const ended = [...shown, ...this.#open.endedBy(now)].filter((session) => session !== undefined);
    if (ended.length === 0) return;
    for (const session of ended) this.#append(session);
    if (this.#views !== undefined) this.#views.catchUp();
    else if (this.#model !== undefined) this.#views = new NextViews(this.#model);
  }

  #append({ products, at }: EndedSession): void {
    this.#model ??= LiveSessions.from(this.#learned);
    const { table } = this.#model;
    const newest = table.count > table.first ? table.at[table.count - table.first - 1]! : at;
    this.#model.append(products, Math.max(at, newest));
  }

  /** Makes the steps of at most so many products anew, and says of how many they are still old. */
  refresh(most: number): number {
    return this.#model?.refresh(most) ?? 0;
  }

  /** What visitors look at next with these sessions; undefined as long as none has been added. */
  get after(): ((viewed: readonly number[]) => Iterable<NextView>) | undefined {
    const views = this.#views;
    return views && ((viewed) => views.after(viewed));
  }
}
