import { SESSION_MOST_CLICKS, SESSION_SILENCE_SECONDS } from '../../domain/index.ts';

/** A session that has ended: places of products, and when its last click was, in seconds. */
export interface EndedSession {
  readonly products: readonly number[];
  readonly at: number;
}

interface OpenSession {
  readonly products: number[];
  at: number;
}

/** Beyond so many open sessions the one that has been quiet longest counts as ended. */
const MOST_OPEN = 50_000;
const LEAST_CLICKS = 2;

/**
 * Sessions that are going on, click by click as they come in, until half an hour has passed without one. What ends is worth
 * learning from or is dropped: a single click says nothing, and more than any person clicks says less. Memory is bounded.
 */
export class OpenSessions {
  /** By shopper; whoever clicked last stands last. */
  readonly #open = new Map<string, OpenSession>();
  readonly #most: number;

  constructor(most = MOST_OPEN) {
    this.#most = most;
  }

  /** Takes in a click, `at` in seconds, and answers the session that it shows to have ended, if any. */
  click(shopper: string, product: number, at: number): EndedSession | undefined {
    const known = this.#open.get(shopper);
    // Word of an earlier session that comes late: when all is learned anew, it finds its place.
    if (known !== undefined && known.at - at > SESSION_SILENCE_SECONDS) return undefined;
    this.#open.delete(shopper);
    const goesOn = known !== undefined && at - known.at <= SESSION_SILENCE_SECONDS;
    const session = goesOn ? known : { products: [], at };
    session.at = Math.max(session.at, at);
    const { products } = session;
    if (products.at(-1) !== product && products.length <= SESSION_MOST_CLICKS) products.push(product);
    this.#open.set(shopper, session);
    if (!goesOn) return worthLearning(known) ?? this.#makeRoom();
    return undefined;
  }

  /** Ends the sessions in which nothing was clicked for half an hour before `now`, in seconds, oldest first. */
  endedBy(now: number): EndedSession[] {
    const ended: EndedSession[] = [];
    for (const [shopper, session] of this.#open) {
      if (now - session.at <= SESSION_SILENCE_SECONDS) break;
      this.#open.delete(shopper);
      const worth = worthLearning(session);
      if (worth) ended.push(worth);
    }
    return ended.sort((a, b) => a.at - b.at);
  }

  #makeRoom(): EndedSession | undefined {
    if (this.#open.size <= this.#most) return undefined;
    const [shopper, session] = this.#open.entries().next().value!;
    this.#open.delete(shopper);
    return worthLearning(session);
  }
}

function worthLearning(session: OpenSession | undefined): EndedSession | undefined {
  const clicks = session?.products.length ?? 0;
  return clicks >= LEAST_CLICKS && clicks <= SESSION_MOST_CLICKS ? session : undefined;
}
