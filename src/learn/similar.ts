import type { Neighbours } from '../domain/index.ts';
import { Best } from '../lib/index.ts';
import { type Catalogue, isSameThing } from './catalogue.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { type Postings, postingsOf } from './text-postings.ts';
import type { TextVectors } from './text-vectors.ts';

/** Which products may stand in the table, and how many for each. */
export interface SimilarOptions {
  readonly catalogue: Catalogue;
  readonly most?: number;
  /** Postings read for one product at most; few enough for the whole unless said. */
  readonly reach?: number;
}

/** Below this a shared word or two are chance. */
const LEAST_COSINE = 0.1;
/** Candidates kept for each place in the table: some are compared again, and some are sisters of better ones. */
const CANDIDATES_A_PLACE = 4;

/**
 * Products that are alike in words and attributes, by cosine of their text vectors (`cosine`); own variants and what may not be
 * offered left out, and of every other group of variants the likest alone. Candidates come from an inverted index, the rarest
 * features first, until `reach` postings are read, so that a word which ten thousand titles share costs no more than
 * one which a hundred share; where that was not all of them, the best candidates are compared exactly (term-at-a-time with
 * a budget, after Moffat and Zobel 1996). Time: products times reach.
 */
export function similar(
  vectors: TextVectors,
  { catalogue, most = 20, reach = usualReach(vectors) }: SimilarOptions,
): Neighbours {
  const size = vectors.texts.length - 1;
  const postings = postingsOf(vectors, catalogue.offerable);
  const candidates = new Best(most * CANDIDATES_A_PLACE);
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  const found: Found = {
    count: 0,
    texts: 1,
    whole: true,
    likeness: new Float64Array(size),
    seen: new Uint32Array(size),
    sums: new Float32Array(postings.productOf.length),
    seenTexts: new Uint32Array(postings.productOf.length),
  };
  const likest = {
    places: new Uint32Array(most * CANDIDATES_A_PLACE),
    scores: new Float32Array(most * CANDIDATES_A_PLACE),
  };
  const compare = comparer(vectors);
  for (let i = 0; i < size; i++) {
    gather(found, { vectors, postings, product: i, reach });
    offerCandidates(candidates, found, { product: i, group: catalogue.group });
    let kept = candidates.drain(likest.places, likest.scores, 0);
    if (!found.whole) {
      // A product in several languages takes as many comparisons for each candidate.
      const compared = Math.min(kept, Math.max(most, Math.ceil((most * CANDIDATES_A_PLACE) / found.texts)));
      const exact = compare(i, likest.places.subarray(0, compared));
      for (let c = 0; c < compared; c++) candidates.offer(likest.places[c]!, exact[c]!);
      kept = candidates.drain(likest.places, likest.scores, 0);
    }
    offerLikestSisters(best, { ...likest, kept }, catalogue.group);
    table.add(i, best);
  }
  return table.finish();
}

/** Of the candidates, the likest first, those that are alike enough, and of each group of variants the first. */
function offerLikestSisters(
  best: Best,
  { places, scores, kept }: { places: Uint32Array; scores: Float32Array; kept: number },
  group: Int32Array,
): void {
  const seen = new Set<number>();
  for (let c = 0; c < kept && scores[c]! >= LEAST_COSINE; c++) {
    const sisters = group[places[c]!]!;
    if (!seen.has(sisters)) best.offer(places[c]!, scores[c]!);
    if (sisters >= 0) seen.add(sisters);
  }
}

/** Postings read in all, and for one product at least and at most: a small catalogue is compared whole, a large one in linear time. */
const POSTINGS = 2e7;
const LEAST_REACH = 300;
const MOST_REACH = 4000;

const usualReach = ({ texts }: TextVectors): number =>
  Math.min(MOST_REACH, Math.max(LEAST_REACH, Math.ceil(POSTINGS / texts.length)));

/** Moves what was found to the candidates, and leaves the buffers clean. */
function offerCandidates(
  candidates: Best,
  { count, seen, likeness }: Found,
  { product, group }: { product: number; group: Int32Array },
): void {
  for (let s = 0; s < count; s++) {
    const j = seen[s]!;
    const sum = likeness[j]!;
    likeness[j] = 0;
    if (sum >= candidates.floor && !isSameThing(group, product, j)) candidates.offer(j, Math.min(1, sum));
  }
}

/** What other products share with one: buffers that are the same for every product. */
interface Found {
  /** How many places are in `seen`. */
  count: number;
  /** How many texts the product has. */
  texts: number;
  /** Whether every posting was read, so that `likeness` holds cosines and not parts of them. */
  whole: boolean;
  /** The part of the cosine found, by place; zero where nothing was. */
  readonly likeness: Float64Array;
  readonly seen: Uint32Array;
  /** The same for one text of the product, by text. */
  readonly sums: Float32Array;
  readonly seenTexts: Uint32Array;
}

interface Gathering {
  readonly vectors: TextVectors;
  readonly postings: Postings;
  readonly product: number;
  readonly reach: number;
}

/** Adds up what the texts of a product share with others, each text with its part of the reach. A kernel. */
function gather(found: Found, { vectors, postings, product, reach }: Gathering): void {
  const { sums, seenTexts, likeness, seen } = found;
  const { texts, languages, start, feature, weight } = vectors;
  const budget = Math.ceil(reach / (texts[product + 1]! - texts[product]!));
  let count = 0;
  let whole = true;
  for (let t = texts[product]!; t < texts[product + 1]!; t++) {
    let textCount = 0;
    let left = budget;
    for (let e = start[t]!; e < start[t + 1]! && left >= 0; e++) {
      const from = postings.start[feature[e]!]!;
      const all = postings.start[feature[e]! + 1]!;
      const end = Math.min(all, from + left);
      const own = weight[e]!;
      for (let p = from; p < end; p++) {
        const other = postings.text[p]!;
        if (sums[other] === 0) seenTexts[textCount++] = other;
        sums[other]! += own * postings.weight[p]!;
      }
      left = end < all ? -1 : left - (end - from);
    }
    if (left < 0) whole = false;
    for (let s = 0; s < textCount; s++) {
      const other = seenTexts[s]!;
      const sum = sums[other]!;
      sums[other] = 0;
      if ((languages[t]! & languages[other]!) === 0) continue;
      const j = postings.productOf[other]!;
      if (likeness[j] === 0) seen[count++] = j;
      if (sum > likeness[j]!) likeness[j] = sum;
    }
  }
  found.count = count;
  found.texts = texts[product + 1]! - texts[product]!;
  found.whole = whole;
}

/**
 * Makes what compares a product with others, as `cosine` does: its weights lie spread out by feature, so that a comparison
 * is a walk along the other's row. What it answers is overwritten by the next call.
 */
function comparer({ texts, languages, start, feature, weight, holders }: TextVectors) {
  const spread = new Float32Array(holders.length);
  let exact = new Float64Array(0);
  return (product: number, others: Uint32Array): Float64Array => {
    if (exact.length < others.length) exact = new Float64Array(others.length);
    exact.fill(0);
    for (let t = texts[product]!; t < texts[product + 1]!; t++) {
      for (let e = start[t]!; e < start[t + 1]!; e++) spread[feature[e]!] = weight[e]!;
      for (let c = 0; c < others.length; c++)
        for (let u = texts[others[c]!]!; u < texts[others[c]! + 1]!; u++) {
          if ((languages[t]! & languages[u]!) === 0) continue;
          let sum = 0;
          for (let e = start[u]!; e < start[u + 1]!; e++) sum += weight[e]! * spread[feature[e]!]!;
          exact[c] = Math.max(exact[c]!, Math.min(1, sum));
        }
      for (let e = start[t]!; e < start[t + 1]!; e++) spread[feature[e]!] = 0;
    }
    return exact;
  };
}
