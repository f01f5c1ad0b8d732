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
/** Candidates whose exact cosine is taken, for each place in the table. */
const CANDIDATES_A_PLACE = 4;

/**
 * Products that are alike in words and attributes, by cosine of their text vectors; own variants and what may not be offered
 * left out. Candidates come from an inverted index, the rarest features first, until `reach` postings are read (impact-
 * ordered postings with a budget, after Anh and Moffat 2006), so that a word which ten thousand titles share costs no more
 * than one which a hundred share; the best candidates are then compared exactly. Time: products times reach.
 */
export function similar(vectors: TextVectors, { catalogue, most = 20, reach = 4000 }: SimilarOptions): Neighbours {
  const size = vectors.start.length - 1;
  const postings = postingsOf(vectors, catalogue.offerable);
  const candidates = new Best(most * CANDIDATES_A_PLACE);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  const places = new Uint32Array(most * CANDIDATES_A_PLACE);
  const scores = new Float32Array(places.length);
  const sums = new Float32Array(size);
  const seen = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const count = gather({ vectors, postings, product: i, reach, sums, seen });
    for (let s = 0; s < count; s++) {
      const j = seen[s]!;
      if (!isSameThing(catalogue.group, i, j)) candidates.offer(j, sums[j]!);
      sums[j] = 0;
    }
    const kept = candidates.drain(places, scores, 0);
    for (const j of places.subarray(0, kept)) {
      const exact = cosine(vectors, i, j);
      if (exact >= LEAST_COSINE) best.offer(j, exact);
    }
    table.add(i, best);
  }
  return table.finish();
}

/** For each feature the offerable products that have it, the heaviest first. */
interface Postings {
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly weight: Float32Array;
}

function postingsOf({ start, feature, weight, holders }: TextVectors, offerable: Uint8Array): Postings {
  const from = new Uint32Array(holders.length + 1);
  for (let f = 0; f < holders.length; f++) from[f + 1] = from[f]! + holders[f]!;
  const rows = Array.from(holders, (): { product: number; weight: number }[] => []);
  for (let i = 0; i < start.length - 1; i++)
    for (let e = start[i]!; offerable[i] === 1 && e < start[i + 1]!; e++)
      rows[feature[e]!]!.push({ product: i, weight: weight[e]! });
  const sorted = rows.flatMap((row) => row.sort((a, b) => b.weight - a.weight || a.product - b.product));
  let end = 0;
  return {
    start: Uint32Array.from([0, ...rows.map((row) => (end += row.length))]),
    product: Uint32Array.from(sorted, ({ product }) => product),
    weight: Float32Array.from(sorted, (posting) => posting.weight),
  };
}

interface Gathering {
  vectors: TextVectors;
  postings: Postings;
  product: number;
  reach: number;
  /** The part of the cosine found so far, by place; zero where nothing was. */
  sums: Float32Array;
  /** Places where something was. */
  seen: Uint32Array;
}

/** Adds up what other products share with this one, and says how many share anything. */
function gather({ vectors, postings, product, reach, sums, seen }: Gathering): number {
  let count = 0;
  let left = reach;
  for (let e = vectors.start[product]!; e < vectors.start[product + 1]! && left > 0; e++) {
    const from = postings.start[vectors.feature[e]!]!;
    const end = Math.min(postings.start[vectors.feature[e]! + 1]!, from + left);
    const weight = vectors.weight[e]!;
    for (let p = from; p < end; p++) {
      const j = postings.product[p]!;
      if (sums[j] === 0) seen[count++] = j;
      sums[j]! += weight * postings.weight[p]!;
    }
    left -= end - from;
  }
  return count;
}
