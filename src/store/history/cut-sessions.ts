import { SESSION_MOST_CLICKS, SESSION_SILENCE_SECONDS, type Sessions } from '../../domain/index.ts';

/** Clicks in any order; columns of one length. */
export interface Clicks {
  /** 64 bits that tell one shopper from another. */
  readonly shopperHigh: Int32Array;
  readonly shopperLow: Int32Array;
  /** Place of the product; -1 for one that is no longer known. */
  readonly product: Int32Array;
  /** Seconds since 1970. */
  readonly at: Float64Array;
}

/** Shorter ones say nothing of what comes next. */
const LEAST_CLICKS = 2;
/** Up to so many clicks of one shopper are put in order by insertion. */
const FEW = 24;

/**
 * Clicks as sessions: those of one shopper in order of time (then of place), cut where nothing was clicked for half an
 * hour, the same product twice in a row being one click. Sessions of one click and of more than any person makes are left
 * out. Time: linear, apart from sorting each shopper's clicks and the sessions. Memory: 32 bytes for each click.
 */
export function cutSessions(clicks: Clicks): Sessions {
  const { order, start } = byShopper(clicks);
  const cut = new Cutter(clicks, order.length);
  for (let shopper = 0; shopper + 1 < start.length; shopper++) {
    const own = order.subarray(start[shopper], start[shopper + 1]);
    sortByTime(own, clicks);
    for (const click of own) cut.click(click);
    cut.end();
  }
  return cut.sessions();
}

/** The sessions so far, and the one that is open. */
class Cutter {
  readonly #clicks: Clicks;
  readonly #click: Uint32Array;
  readonly #start: number[] = [0];
  readonly #at: number[] = [];
  #end = 0;
  #last = -Infinity;

  constructor(clicks: Clicks, most: number) {
    this.#clicks = clicks;
    this.#click = new Uint32Array(most);
  }

  click(click: number): void {
    const at = this.#clicks.at[click]!;
    if (at - this.#last > SESSION_SILENCE_SECONDS) this.end();
    this.#last = at;
    const product = this.#clicks.product[click]!;
    if (this.#end > this.#start.at(-1)! && this.#click[this.#end - 1] === product) return;
    this.#click[this.#end++] = product;
  }

  end(): void {
    const length = this.#end - this.#start.at(-1)!;
    if (length >= LEAST_CLICKS && length <= SESSION_MOST_CLICKS) {
      this.#start.push(this.#end);
      this.#at.push(this.#last);
    } else this.#end -= length;
    this.#last = -Infinity;
  }

  /** By time and then by what was clicked, so that nothing depends on how shoppers were numbered. */
  sessions(): Sessions {
    const [all, from, at] = [this.#click, this.#start, this.#at];
    const order = Uint32Array.from(at.keys()).sort((a, b) => at[a]! - at[b]! || this.#compare(a, b));
    const start = new Uint32Array(order.length + 1);
    const click = new Uint32Array(this.#end);
    order.forEach((session, place) => {
      click.set(all.subarray(from[session], from[session + 1]), start[place]);
      start[place + 1] = start[place]! + from[session + 1]! - from[session]!;
    });
    return { start, click, at: Float64Array.from(order, (session) => at[session]!) };
  }

  #compare(a: number, b: number): number {
    const [from, of] = [this.#start[a]!, this.#start[b]!];
    const [length, other] = [this.#start[a + 1]! - from, this.#start[b + 1]! - of];
    for (let c = 0; c < length && c < other; c++)
      if (this.#click[from + c] !== this.#click[of + c]) return this.#click[from + c]! - this.#click[of + c]!;
    return length - other;
  }
}

/** Clicks on known products, those of one shopper together: shopper s has `order[start[s]]` up to `order[start[s + 1]]`. */
function byShopper({ shopperHigh, shopperLow, product, at }: Clicks): { order: Uint32Array; start: Uint32Array } {
  const bits = Math.ceil(Math.log2(at.length * 2 + 2));
  const slots = new Int32Array(2 ** bits).fill(-1);
  const shopper = new Int32Array(at.length).fill(-1);
  const counts: number[] = [];
  for (let c = 0; c < at.length; c++) {
    if (product[c]! < 0) continue;
    let slot = Math.imul(shopperLow[c]! ^ Math.imul(shopperHigh[c]!, 0x85ebca6b), 0x9e3779b1) >>> (32 - bits);
    for (let known = slots[slot]!; known >= 0; known = slots[slot]!) {
      if (shopperLow[known] === shopperLow[c] && shopperHigh[known] === shopperHigh[c]) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot]! < 0) {
      slots[slot] = c;
      shopper[c] = counts.push(0) - 1;
    } else shopper[c] = shopper[slots[slot]!]!;
    counts[shopper[c]!]!++;
  }
  const start = new Uint32Array(counts.length + 1);
  counts.forEach((count, s) => (start[s + 1] = start[s]! + count));
  const next = start.slice();
  const order = new Uint32Array(start[counts.length]!);
  for (let c = 0; c < at.length; c++) if (shopper[c]! >= 0) order[next[shopper[c]!]!++] = c;
  return { order, start };
}

function sortByTime(own: Uint32Array, { at, product }: Clicks): void {
  const compare = (a: number, b: number): number => at[a]! - at[b]! || product[a]! - product[b]!;
  if (own.length > FEW) {
    own.sort(compare);
    return;
  }
  for (let next = 1; next < own.length; next++) {
    const click = own[next]!;
    let to = next;
    for (; to > 0 && compare(own[to - 1]!, click) > 0; to--) own[to] = own[to - 1]!;
    own[to] = click;
  }
}
