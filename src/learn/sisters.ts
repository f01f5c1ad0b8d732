import type { History, Neighbours } from '../domain/index.ts';
import { Best } from '../lib/index.ts';
import { eachRow, type Row } from './cooccurrence.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { ordersOf } from './orders-of.ts';
import type { Things } from './things.ts';

/** What turns pairs of things into pairs of products. */
export interface SistersOptions {
  readonly things: Things;
  readonly offerable: Uint8Array;
  readonly weights: Float32Array;
  readonly most: number;
}

/** Variants of a partner that are kept: the second stands in where the first is sold out. */
const SISTERS = 2;
/** How much less the second counts. */
const SECOND = 0.98;
/** Orders by which the best-selling variant speaks for itself, whatever it is bought with. */
const USUAL_ORDERS = 2;

/**
 * Gives each product the pairs of its thing, and names of each partner the variants that go best with it: those bought
 * with this very variant, so that size L finds size L, and where few orders say so those that sell most. Scores and support
 * are those of the things: a size of a shoe knows what all its sizes know.
 */
export function sistersOf(history: History, pairs: Neighbours, options: SistersOptions): Neighbours {
  const { things, weights, most, offerable } = options;
  const index = ordersOf(history);
  const size = history.products.length;
  const held = Uint32Array.from({ length: size }, (_, i) => index.start[i + 1]! - index.start[i]!);
  const best = new Best(most);
  const sisters = new Best(SISTERS);
  const found = { places: new Uint32Array(SISTERS), scores: new Float32Array(SISTERS) };
  const support = new Uint32Array(size);
  const table = new NeighbourTable(size, most);
  const usual = shareOfThing(held, things);
  eachRow(history, { index, weights }, (product, row) => {
    const thing = things.of[product]!;
    for (let e = pairs.start[thing]!; e < pairs.start[thing + 1]!; e++) {
      const partner = pairs.product[e]!;
      chooseSisters(sisters, { things, partner, row, usual, offerable });
      const kept = sisters.drain(found.places, found.scores, 0);
      for (let s = 0; s < kept; s++) {
        best.offer(found.places[s]!, pairs.score[e]! * (s === 0 ? 1 : SECOND));
        support[found.places[s]!] = pairs.support[e]!;
      }
    }
    table.add(product, best, (neighbour) => support[neighbour]!);
  });
  return table.finish();
}

interface Choice {
  readonly things: Things;
  readonly partner: number;
  readonly row: Row;
  readonly usual: Float64Array;
  readonly offerable: Uint8Array;
}

function chooseSisters(sisters: Best, { things, partner, row, usual, offerable }: Choice): void {
  for (let s = things.start[partner]!; s < things.start[partner + 1]!; s++) {
    const sister = things.product[s]!;
    if (offerable[sister] === 1) sisters.offer(sister, row.together[sister]! + USUAL_ORDERS * usual[sister]!);
  }
}

/** Of a thing's pieces of demand, the part that goes to each of its variants, 0-1. */
function shareOfThing(held: Uint32Array, { of, count }: Things): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < held.length; i++) sums[of[i]!]! += held[i]!;
  return Float64Array.from(held, (each, i) => each / Math.max(1, sums[of[i]!]!));
}
