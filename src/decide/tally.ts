import type { Neighbours } from '../domain/index.ts';

/** What several products of a request say together about the others. Arrays are by place in the snapshot. */
interface Tally {
  /** A place counts in this round where its stamp is the round's number: nothing needs to be cleared. */
  round: number;
  readonly stamp: Uint32Array;
  readonly sum: Float64Array;
  readonly best: Float64Array;
  readonly entry: Uint32Array;
  readonly from: Uint32Array;
  readonly supporters: Uint32Array;
  /** Places that occur, as a binary heap with the best on top. */
  readonly heap: Uint32Array;
}

/** Which products speak for the others, out of which table, and what ranks: all they say, or the loudest word. */
export interface RankInput {
  readonly table: Neighbours;
  /** Places, ascending. */
  readonly of: readonly number[];
  readonly by: 'sum' | 'best';
  /** Number of products of the snapshot. */
  readonly size: number;
}

/** A place with its score, the entry that speaks loudest for it, whose entry that is, and how many speak for it. */
export interface Ranked {
  place: number;
  score: number;
  entry: number;
  from: number;
  supporters: number;
}

/** One set of buffers waits for the next request; a request that comes while it is out makes one of its own. */
let spare: Tally | undefined;

/**
 * Neighbours of all the given products, best first, ties by place; each place once. Drawing k of m costs O(m + k log m),
 * and only what is drawn becomes an object.
 */
export function* rank({ table, of, by, size }: RankInput): Generator<Ranked, void, void> {
  const tally = borrow(size);
  try {
    let left = addUp(tally, table, of);
    const key = by === 'sum' ? tally.sum : tally.best;
    for (let node = (left >> 1) - 1; node >= 0; node--) sink(tally.heap, key, { node, left });
    while (left > 0) {
      const place = tally.heap[0]!;
      left--;
      tally.heap[0] = tally.heap[left]!;
      sink(tally.heap, key, { node: 0, left });
      yield {
        place,
        score: key[place]!,
        entry: tally.entry[place]!,
        from: tally.from[place]!,
        supporters: tally.supporters[place]!,
      };
    }
  } finally {
    spare = tally;
  }
}

/** Fills the tally from the rows of the given places; answers how many places occur. */
function addUp(tally: Tally, { start, product, score }: Neighbours, of: readonly number[]): number {
  const { round, stamp, sum, best, entry, from, supporters, heap } = tally;
  let found = 0;
  for (let f = 0; f < of.length; f++) {
    const row = of[f]!;
    const end = start[row + 1]!;
    for (let e = start[row]!; e < end; e++) {
      const place = product[e]!;
      const said = score[e]!;
      if (stamp[place] !== round) {
        stamp[place] = round;
        heap[found++] = place;
        sum[place] = said;
        best[place] = said;
        entry[place] = e;
        from[place] = row;
        supporters[place] = 1;
        continue;
      }
      sum[place] = sum[place]! + said;
      supporters[place] = supporters[place]! + 1;
      if (said > best[place]!) {
        best[place] = said;
        entry[place] = e;
        from[place] = row;
      }
    }
  }
  return found;
}

/** Restores the order of the heap below a node, out of the first `left` of it. */
function sink(heap: Uint32Array, key: Float64Array, { node, left }: { node: number; left: number }): void {
  const place = heap[node]!;
  let hole = node;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= left) break;
    if (child + 1 < left && before(key, heap[child + 1]!, heap[child]!)) child++;
    if (!before(key, heap[child]!, place)) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = place;
}

const before = (key: Float64Array, a: number, b: number): boolean => key[a]! > key[b]! || (key[a] === key[b] && a < b);

function borrow(size: number): Tally {
  const ready = spare !== undefined && spare.stamp.length >= size ? spare : blank(size);
  spare = undefined;
  if (ready.round === 0xffffffff) {
    ready.stamp.fill(0);
    ready.round = 0;
  }
  ready.round++;
  return ready;
}

const blank = (size: number): Tally => ({
  round: 0,
  stamp: new Uint32Array(size),
  sum: new Float64Array(size),
  best: new Float64Array(size),
  entry: new Uint32Array(size),
  from: new Uint32Array(size),
  supporters: new Uint32Array(size),
  heap: new Uint32Array(size),
});
