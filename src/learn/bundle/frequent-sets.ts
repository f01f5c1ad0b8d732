import type { History } from '../../domain/index.ts';
import type { OrdersOf } from '../orders-of.ts';
import type { Partners } from './partners.ts';

/** Sets of two to four things that share orders: things of set s are `start[s]` up to `start[s + 1]`, ascending. */
export interface FrequentSets {
  readonly start: readonly number[];
  readonly thing: readonly number[];
  /** Orders that hold the whole set. */
  readonly orders: readonly number[];
}

/** What sets are found in. */
export interface FrequentSetsInput {
  /** Orders of things, each once an order. */
  readonly history: History;
  readonly index: OrdersOf;
  readonly partners: Partners;
  /** 1 for an order that counts, 0 for another. */
  readonly counts: Float32Array;
  /** Whether so many orders make a set of these; if not of some, then of none that holds them. */
  readonly isEnough: (orders: number, members: readonly number[]) => boolean;
  readonly most: number;
}

/**
 * Every set of up to `most` things of which each two are partners and of which enough orders hold all: depth first, each set
 * reached once by its things in ascending order, with the list of its orders at hand (vertical mining: Zaki 2000, Eclat), so
 * that one walk over their lines counts all its extensions. Time: lines of the orders of partners. Memory: the lists of one
 * path and the sets found, at most a few hundred a thing because a thing has at most twelve partners. A kernel.
 */
export function frequentSets({ history, index, partners, counts, isEnough, most }: FrequentSetsInput): FrequentSets {
  const { orders, lines } = history;
  const size = history.products.length;
  const found = { start: [0], thing: [] as number[], orders: [] as number[] };
  // By depth: what may extend a set (the number of the round in which it may), how often it did, where its orders go.
  const allowed = Array.from({ length: most + 1 }, () => new Uint32Array(size));
  const seen = Array.from({ length: most + 1 }, () => new Uint32Array(size));
  const place = Array.from({ length: most + 1 }, () => new Uint32Array(size));
  const rounds = new Uint32Array(most + 1);
  const members: number[] = [];

  function extend(list: Uint32Array): void {
    const depth = members.length;
    const last = members[depth - 1]!;
    const may = allowed[depth]!;
    const count = seen[depth]!;
    const round = ++rounds[depth]!;
    const before = allowed[depth - 1]!;
    const candidates: number[] = [];
    for (let p = partners.start[last]!; p < partners.start[last + 1]!; p++) {
      const next = partners.thing[p]!;
      if (next <= last || (depth > 1 && before[next] !== rounds[depth - 1])) continue;
      may[next] = round;
      count[next] = 0;
      candidates.push(next);
    }
    if (candidates.length === 0) return;
    for (const o of list)
      for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
        const thing = lines.product[l]!;
        if (may[thing] === round) count[thing]!++;
      }
    const chosen = candidates.filter((next) => isEnough(count[next]!, [...members, next]));
    for (const next of chosen) {
      found.thing.push(...members, next);
      found.start.push(found.thing.length);
      found.orders.push(count[next]!);
    }
    if (depth + 1 < most && chosen.length > 0) descend(list, chosen);
  }

  function descend(list: Uint32Array, chosen: readonly number[]): void {
    const depth = members.length;
    const at = place[depth]!;
    const count = seen[depth]!;
    const sizes = chosen.map((next) => count[next]!);
    const lists = sizes.map((length) => new Uint32Array(length));
    const may = allowed[depth]!;
    const round = rounds[depth]!;
    // Only what was chosen may extend further: a set is no more frequent than its parts.
    for (let p = partners.start[members[depth - 1]!]!; p < partners.start[members[depth - 1]! + 1]!; p++)
      may[partners.thing[p]!] = 0;
    for (const [slot, next] of chosen.entries()) {
      may[next] = round;
      at[next] = slot;
    }
    const filled = new Uint32Array(chosen.length);
    for (const o of list)
      for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
        const thing = lines.product[l]!;
        if (may[thing] === round) lists[at[thing]!]![filled[at[thing]!]!++] = o;
      }
    for (const [slot, next] of chosen.entries()) {
      members.push(next);
      extend(lists[slot]!);
      members.pop();
    }
  }

  for (let thing = 0; thing < size; thing++) {
    if (partners.start[thing] === partners.start[thing + 1]) continue;
    members.push(thing);
    extend(index.order.subarray(index.start[thing], index.start[thing + 1]).filter((o) => counts[o] === 1));
    members.pop();
  }
  return found;
}
