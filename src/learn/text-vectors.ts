import type { Product } from '../domain/index.ts';
import { FeatureReader } from './features.ts';
import { productTexts } from './product-texts.ts';

/**
 * The titles of products as unit vectors over features, what else is known of the product among them. Features that two products share
 * are numbered from the rarest to the commonest, so that each row begins with what says most; the others lengthen the
 * vector and are not in it.
 */
export interface TextVectors {
  /** Texts of product i are `texts[i]` up to `texts[i + 1]`: one, or one for each language in which it is called otherwise. */
  readonly texts: Uint32Array;
  /** Languages in which each text is read, as bits; two texts are compared where they share one. */
  readonly languages: Uint32Array;
  /** Features of text t are `start[t]` up to `start[t + 1]`, ascending. */
  readonly start: Uint32Array;
  readonly feature: Uint32Array;
  readonly weight: Float32Array;
  /** Products that have the feature, at least two; length is the number of features. */
  readonly holders: Uint32Array;
}

/**
 * TF-IDF vectors of length 1 (Salton and Buckley 1988): each feature counts its weight times ln(1 + products / holders).
 * A word that nobody else has stays in the length, so that an odd title is not mistaken for a plain one.
 */
export function textVectors(products: readonly Product[]): TextVectors {
  const textsOf = productTexts(products);
  const reader = new FeatureReader();
  const texts = new Uint32Array(products.length + 1);
  const languages: number[] = [];
  const ends = [0];
  for (const [i, product] of products.entries()) {
    for (const text of textsOf(product)) {
      ends.push(reader.read(product, text.title));
      languages.push(text.languages);
    }
    texts[i + 1] = languages.length;
  }
  const read = { ...reader.entries(), texts, start: Uint32Array.from(ends) };
  const counts = holdersOf(read, reader.count);
  const shared = Uint32Array.from(counts.keys())
    .filter((feature) => counts[feature]! > 1)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  const idf = Float64Array.from(counts, (held) => Math.log(1 + products.length / held));
  const rows = unitRows(read, shared, idf);
  return { texts, languages: Uint32Array.from(languages), ...rows, holders: shared.map((feature) => counts[feature]!) };
}

type Rows = Pick<TextVectors, 'start' | 'feature' | 'weight'>;

/** Products that have each feature, in any of their texts. */
function holdersOf({ texts, start, feature }: Pick<TextVectors, 'texts'> & Rows, count: number): Uint32Array {
  const holders = new Uint32Array(count);
  const lastIn = new Int32Array(count).fill(-1);
  for (let i = 0; i + 1 < texts.length; i++)
    for (let e = start[texts[i]!]!; e < start[texts[i + 1]!]!; e++) {
      if (lastIn[feature[e]!] !== i) holders[feature[e]!]!++;
      lastIn[feature[e]!] = i;
    }
  return holders;
}

/** Rows of length 1 over the features that are shared, by their ranks; the others count for the length alone. */
function unitRows(read: Rows, shared: Uint32Array, idf: Float64Array): Rows {
  const ranks = new Int32Array(idf.length).fill(-1);
  for (const [rank, feature] of shared.entries()) ranks[feature] = rank;
  const start = new Uint32Array(read.start.length);
  const feature = new Uint32Array(read.feature.length);
  const weight = new Float32Array(read.feature.length);
  const valueOf = new Float64Array(shared.length);
  let end = 0;
  for (let t = 0; t + 1 < start.length; t++) {
    let squares = 0;
    for (let e = read.start[t]!; e < read.start[t + 1]!; e++) {
      const value = read.weight[e]! * idf[read.feature[e]!]!;
      const rank = ranks[read.feature[e]!]!;
      squares += value ** 2;
      if (rank < 0) continue;
      valueOf[rank] = value;
      feature[end++] = rank;
    }
    feature.subarray(start[t], end).sort();
    const length = Math.sqrt(squares);
    for (let e = start[t]!; e < end; e++) weight[e] = valueOf[feature[e]!]! / length;
    start[t + 1] = end;
  }
  return { start, feature: feature.slice(0, end), weight: weight.slice(0, end) };
}

/** How alike two products are, 0-1: the cosine of those two of their texts that are most alike in a language that they share. */
export function cosine(vectors: TextVectors, one: number, other: number): number {
  const { texts, languages } = vectors;
  let most = 0;
  for (let a = texts[one]!; a < texts[one + 1]!; a++)
    for (let b = texts[other]!; b < texts[other + 1]!; b++)
      if ((languages[a]! & languages[b]!) !== 0) most = Math.max(most, dot(vectors, a, b));
  return Math.min(1, most);
}

/** A merge of two ascending rows. */
function dot({ start, feature, weight }: TextVectors, one: number, other: number): number {
  let a = start[one]!;
  let b = start[other]!;
  const aEnd = start[one + 1]!;
  const bEnd = start[other + 1]!;
  let sum = 0;
  while (a < aEnd && b < bEnd) {
    const difference = feature[a]! - feature[b]!;
    if (difference === 0) sum += weight[a++]! * weight[b++]!;
    else if (difference < 0) a++;
    else b++;
  }
  return sum;
}
