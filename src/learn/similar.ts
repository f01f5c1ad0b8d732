import type { Neighbours } from '../domain/index.ts';
import { Best } from '../lib/index.ts';
import { type Catalogue, isSameThing } from './catalogue.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { cosine, type TextVectors } from './text-vectors.ts';

/** Which products may stand in the table, and how many for each. */
export interface SimilarOptions {
  readonly catalogue: Catalogue;
  readonly most?: number;
  /** Postings read for one product at most. */
  readonly reach?: number;
}

/** Below this a shared word or two are chance. */
const LEAST_COSINE = 0.1;
/** Candidates kept for each place in the table: some are compared again, and some are sisters of better ones. */
const CANDIDATES_A_PLACE = 4;

/**
 * Products that are alike in words and attributes, by cosine of their text vectors; own variants and what may not be offered
 * left out, and of every other group of variants the likest alone. Candidates come from an inverted index, the rarest
 * features first, until `reach` postings are read, so that a word which ten thousand titles share costs no more than
 * one which a hundred share; where that was not all of them, the best candidates are compared exactly (term-at-a-time with
 * a budget, after Moffat and Zobel 1996). Time: products times reach.
 */
export function similar(vectors: TextVectors, { catalogue, most = 20, reach = 1000 }: SimilarOptions): Neighbours {
  const size = vectors.start.length - 1;
  const postings = postingsOf(vectors, catalogue.offerable);
  const candidates = new Best(most * CANDIDATES_A_PLACE);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  const found: Found = { count: 0, whole: true, sums: new Float32Array(size), seen: new Uint32Array(size) };
  const likest = {
    places: new Uint32Array(most * CANDIDATES_A_PLACE),
    scores: new Float32Array(most * CANDIDATES_A_PLACE),
  };
  for (let i = 0; i < size; i++) {
    gather(found, { vectors, postings, product: i, reach });
    offerCandidates(candidates, found, { product: i, group: catalogue.group });
    if (!found.whole) {
      const kept = candidates.drain(likest.places, likest.scores, 0);
      for (let c = 0; c < kept; c++) candidates.offer(likest.places[c]!, cosine(vectors, i, likest.places[c]!));
    }
    const kept = candidates.drain(likest.places, likest.scores, 0);
    const sisters = new Set<number>();
    for (let c = 0; c < kept && likest.scores[c]! >= LEAST_COSINE; c++) {
      const group = catalogue.group[likest.places[c]!]!;
      if (!sisters.has(group)) best.offer(likest.places[c]!, likest.scores[c]!);
      if (group >= 0) sisters.add(group);
    }
    table.add(i, best);
  }
  return table.finish();
}

/** Moves what was found to the candidates, and leaves the buffers clean. */
function offerCandidates(
  candidates: Best,
  { count, seen, sums }: Found,
  { product, group }: { product: number; group: Int32Array },
): void {
  for (let s = 0; s < count; s++) {
    const j = seen[s]!;
    const sum = sums[j]!;
    sums[j] = 0;
    if (sum >= candidates.floor && !isSameThing(group, product, j)) candidates.offer(j, Math.min(1, sum));
  }
}

/** For each feature the offerable products that have it: those of few features first, because it weighs most in them. */
interface Postings {
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly weight: Float32Array;
}

function postingsOf({ start, feature, weight, holders }: TextVectors, offerable: Uint8Array): Postings {
  const lengthOf = (i: number) => start[i + 1]! - start[i]!;
  const shortFirst = Uint32Array.from(offerable.keys())
    .filter((i) => offerable[i] === 1)
    .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const counts = new Uint32Array(holders.length + 1);
  for (const i of shortFirst) for (let e = start[i]!; e < start[i + 1]!; e++) counts[feature[e]! + 1]!++;
  for (let f = 0; f < holders.length; f++) counts[f + 1]! += counts[f]!;
  const next = counts.slice(0, -1);
  const product = new Uint32Array(counts[holders.length]!);
  const weights = new Float32Array(product.length);
  for (const i of shortFirst)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const p = next[feature[e]!]!++;
      product[p] = i;
      weights[p] = weight[e]!;
    }
  return { start: counts, product, weight: weights };
}

/** What other products share with one: buffers that are the same for every product. */
interface Found {
  /** How many places are in `seen`. */
  count: number;
  /** Whether every posting was read, so that `sums` holds cosines and not parts of them. */
  whole: boolean;
  /** The part of the cosine found, by place; zero where nothing was. */
  readonly sums: Float32Array;
  readonly seen: Uint32Array;
}

interface Gathering {
  readonly vectors: TextVectors;
  readonly postings: Postings;
  readonly product: number;
  readonly reach: number;
}

function gather(found: Found, { vectors, postings, product, reach }: Gathering): void {
  const { sums, seen } = found;
  let count = 0;
  let left = reach;
  for (let e = vectors.start[product]!; e < vectors.start[product + 1]! && left >= 0; e++) {
    const from = postings.start[vectors.feature[e]!]!;
    const all = postings.start[vectors.feature[e]! + 1]!;
    const end = Math.min(all, from + left);
    const weight = vectors.weight[e]!;
    for (let p = from; p < end; p++) {
      const j = postings.product[p]!;
      if (sums[j] === 0) seen[count++] = j;
      sums[j]! += weight * postings.weight[p]!;
    }
    left = end < all ? -1 : left - (end - from);
  }
  found.count = count;
  found.whole = left >= 0;
}
