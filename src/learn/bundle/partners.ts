import type { History } from '../../domain/index.ts';
import type { OrdersOf } from '../orders-of.ts';

/** Which things may stand in one bundle: those of thing t are `start[t]` up to `start[t + 1]`, ascending. */
export interface Partners {
  readonly start: Uint32Array;
  readonly thing: Uint32Array;
}

/** What partners are chosen from. */
export interface PartnersInput {
  /** Orders of things, each once an order, ascending. */
  readonly history: History;
  readonly index: OrdersOf;
  /** 1 for an order that counts, 0 for another. */
  readonly counts: Float32Array;
  /** Orders that count and hold each thing. */
  readonly held: Uint32Array;
  readonly mayPair: (one: number, other: number, together: number) => boolean;
}

/** Partners of each thing at most: it bounds the sets that there can be to a few hundred a thing, whatever the shop. */
const MOST = 12;

/**
 * For each thing the twelve others with which it shares most of both their orders (all-confidence: orders of both over the
 * orders of the one that sells more; Omiecinski 2003), where each is among the twelve of the other. Every two things are
 * counted once, from the one that comes first in all its orders. A kernel; time: half the sum of squared order lengths.
 */
export function partnersOf({ history, index, counts, held, mayPair }: PartnersInput): Partners {
  const { orders, lines, products } = history;
  const size = products.length;
  const together = new Uint32Array(size);
  const beside = new Uint32Array(size);
  const best = new BestPartners(size);
  for (let thing = 0; thing < size; thing++) {
    let length = 0;
    for (let e = index.start[thing]!; e < index.start[thing + 1]!; e++) {
      const o = index.order[e]!;
      if (counts[o] === 0) continue;
      for (let l = orders.start[o + 1]! - 1; lines.product[l]! > thing; l--) {
        const other = lines.product[l]!;
        if (together[other]!++ === 0) beside[length++] = other;
      }
    }
    for (let b = 0; b < length; b++) {
      const other = beside[b]!;
      if (mayPair(thing, other, together[other]!)) {
        const share = together[other]! / Math.max(held[thing]!, held[other]!);
        best.offer(thing, other, share);
        best.offer(other, thing, share);
      }
      together[other] = 0;
    }
  }
  return best.mutual();
}

/** The best partners of every thing at once, each row in order: the greater share first, the lower place of equals. */
class BestPartners {
  readonly #place: Uint32Array;
  readonly #share: Float64Array;
  readonly #kept: Uint8Array;

  constructor(size: number) {
    this.#place = new Uint32Array(size * MOST);
    this.#share = new Float64Array(size * MOST);
    this.#kept = new Uint8Array(size);
  }

  offer(thing: number, other: number, share: number): void {
    const from = thing * MOST;
    let slot = from + this.#kept[thing]!;
    if (slot === from + MOST) {
      if (!this.#isBetter(other, share, slot - 1)) return;
      slot--;
    } else this.#kept[thing]!++;
    for (; slot > from && this.#isBetter(other, share, slot - 1); slot--) {
      this.#place[slot] = this.#place[slot - 1]!;
      this.#share[slot] = this.#share[slot - 1]!;
    }
    this.#place[slot] = other;
    this.#share[slot] = share;
  }

  mutual(): Partners {
    const size = this.#kept.length;
    const start = new Uint32Array(size + 1);
    const thing = new Uint32Array(this.#place.length);
    let end = 0;
    for (let t = 0; t < size; t++) {
      for (const other of this.#rowOf(t)) if (this.#rowOf(other).includes(t)) thing[end++] = other;
      thing.subarray(start[t], end).sort();
      start[t + 1] = end;
    }
    return { start, thing: thing.slice(0, end) };
  }

  #isBetter(other: number, share: number, slot: number): boolean {
    return share > this.#share[slot]! || (share === this.#share[slot] && other < this.#place[slot]!);
  }

  #rowOf(thing: number): Uint32Array {
    return this.#place.subarray(thing * MOST, thing * MOST + this.#kept[thing]!);
  }
}
