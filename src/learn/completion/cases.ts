import type { History } from '../../domain/index.ts';
import { createRandom, type Random } from '../../lib/index.ts';

/** A cart of past orders that is to be completed, and what was in truth beside it. */
export interface Case {
  readonly cart: readonly number[];
  readonly truths: readonly number[];
  /** -1 for a guest. */
  readonly customer: number;
}

/** Which orders to make cases of, and how many of them at most. */
export interface CasesOptions {
  readonly held: Uint32Array;
  readonly seed: number;
  readonly most: number;
  /** 1 where a product had orders before; only such products enter. */
  readonly known: Uint8Array;
}

/** Draws of each order: other carts of the same order steady the weights. */
export const DRAWS = 2;
/** Carts of each draw that lack one product of the whole order. */
const LACKING = 2;

/**
 * Makes cases of the orders `held`, evenly spaced: of each draw a cart of 1, of 2-3, of 4-8, of 9-20 products, as far as
 * the order goes, with all the rest as truths (one that is left out would be taught as an error), and two carts that lack one
 * product of the whole order.
 */
export function casesOf({ orders, lines }: History, { held: chosen, seed, most, known }: CasesOptions): Case[] {
  const random = createRandom(seed, 1);
  const cases: Case[] = [];
  const step = Math.max(1, chosen.length / most);
  for (let at = 0; at < chosen.length; at += step) {
    const o = chosen[Math.floor(at)]!;
    const held: number[] = [];
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++)
      if (known[lines.product[l]!] === 1) held.push(lines.product[l]!);
    if (held.length < 2) continue;
    for (let draw = 0; draw < DRAWS; draw++) {
      shuffle(held, random);
      for (const drawn of cartsOf(held, random)) cases.push({ ...drawn, customer: orders.customer[o]! });
    }
  }
  return cases;
}

function shuffle(list: number[], random: Random): void {
  for (let a = list.length - 1; a > 0; a--) {
    const b = random.below(a + 1);
    [list[a], list[b]] = [list[b]!, list[a]!];
  }
}

/** Carts of one shuffled order, with what they lack. */
function cartsOf(held: readonly number[], random: Random): Pick<Case, 'cart' | 'truths'>[] {
  const cases = [1, 2 + random.below(2), 4 + random.below(5), 9 + random.below(12)]
    .filter((size) => size < held.length)
    .map((size) => ({ cart: held.slice(0, size), truths: held.slice(size) }));
  if (held.length > 2)
    for (let left = 0; left < LACKING; left++)
      cases.push({ cart: held.filter((_, place) => place !== left), truths: [held[left]!] });
  return cases;
}
