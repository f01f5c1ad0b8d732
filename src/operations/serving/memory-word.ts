import type { OrdersCursor } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { namedOf, type ShopperMemories } from './shopper-memories.ts';

const AT_ONCE = 5_000;
const DAY_SECONDS = 86_400;
/** The longest that a configuration may have a refusal or a purchase remembered. */
const MOST_DAYS = 365;
/** Links that are read at the start: the latest. */
const LINKS = 250_000;
/** What was shown this long before the start is read by moments, for the sake of sessions that go on; what was before, by days. */
const SESSIONS_SECONDS = 3_600;

/** How far word has been read; seconds since 1970 by the database's clock. */
interface Until {
  readonly links: number;
  readonly shown: number;
  readonly noes: number;
  readonly orders: OrdersCursor;
}

const FORGETTING =
  'There are more shoppers than memory has room for: what was noted first of refusals, purchases and moments is forgotten first.';

/** Reads from the database what is to be remembered of shoppers: everything once, and then what comes in. */
export class MemoryWord {
  readonly #context: Context;
  readonly #memories: ShopperMemories;
  readonly #server: string;
  #until: Until | undefined;
  #warned = false;

  /** What the server of that name has shown is noted already. */
  constructor(context: Context, memories: ShopperMemories, server: string) {
    this.#context = context;
    this.#memories = memories;
    this.#server = server;
  }

  /** Reads everything that still matters: orders since the snapshot was read, and moments of so many days. */
  async begin({ readAt, shownDays }: { readonly readAt: Date; readonly shownDays: number }): Promise<void> {
    const { memory } = this.#context.store;
    const now = await memory.now();
    const links = await this.#readLinks(await memory.linksFrom(LINKS));
    const shown = now - SESSIONS_SECONDS;
    await memory.shownByDay({ from: now - shownDays * DAY_SECONDS, until: shown }, (rows) => {
      for (const row of rows) this.#memories.noteShown(namedOf(row), row);
    });
    const orders = { receivedAt: readAt.toISOString(), number: 0 };
    this.#until = { links, shown, noes: now - MOST_DAYS * DAY_SECONDS, orders };
    await this.refresh();
  }

  /** Reads what has come in since the last look; links first, because they say who somebody is. */
  async refresh(): Promise<void> {
    if (this.#until === undefined) return;
    this.#until = { ...this.#until, links: await this.#readLinks(this.#until.links) };
    this.#until = { ...this.#until, shown: await this.#readShown(this.#until.shown) };
    this.#until = { ...this.#until, noes: await this.#readNoes(this.#until.noes) };
    this.#until = { ...this.#until, orders: await this.#readOrders(this.#until.orders) };
    if (this.#memories.forgotten === 0 || this.#warned) return;
    this.#warned = true;
    this.#context.warn(FORGETTING);
  }

  #readLinks(from: number): Promise<number> {
    const { memory } = this.#context.store;
    return inTurn(from, {
      read: (after) => memory.linksSince(after, AT_ONCE),
      take: (link) => this.#memories.noteLink(link),
    });
  }

  #readShown(from: number): Promise<number> {
    const { memory } = this.#context.store;
    return inTurn(from, {
      read: (receivedAfter) => memory.shownSince({ receivedAfter, exceptServer: this.#server, most: AT_ONCE }),
      take: (row) => this.#memories.noteShown(namedOf(row), row),
    });
  }

  #readNoes(from: number): Promise<number> {
    const { memory } = this.#context.store;
    return inTurn(from, {
      read: (after) => memory.noesSince(after, AT_ONCE),
      take: (row) => this.#memories.noteNo(row),
    });
  }

  async #readOrders(from: OrdersCursor): Promise<OrdersCursor> {
    const placedAfter = new Date(this.#context.now() - MOST_DAYS * DAY_SECONDS * 1000);
    for (let after = from; ;) {
      const { orders, next } = await this.#context.store.memory.ordersSince({ after, placedAfter, most: AT_ONCE });
      for (const order of orders) this.#memories.noteOrder(order);
      if (orders.length < AT_ONCE) return next;
      after = next;
    }
  }
}

/** Reads what came after an instant, in the order in which it came; answers when the last of it did. */
async function inTurn<T extends { readonly receivedAt: number }>(
  from: number,
  { read, take }: { read: (after: number) => Promise<readonly T[]>; take: (row: T) => void },
): Promise<number> {
  for (let after = from; ;) {
    const rows = await read(after);
    for (const row of rows) take(row);
    after = rows.at(-1)?.receivedAt ?? after;
    if (rows.length < AT_ONCE) return after;
  }
}
