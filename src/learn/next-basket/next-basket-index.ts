import { Best } from '../../lib/index.ts';
import type { Histories } from './histories.ts';

/** Steps kept for each product. */
export const STEPS = 64;
/** Customers of one product that are read at most, the last ones in order. */
const PER_PRODUCT = 4000;
/** A basket k before the last weighs FADE^k in a customer's vector (the basket decay of TIFU-KNN, Hu et al. 2020). */
export const FADE = 0.9;
/** Sparse steps are shrunk by n / (n + DOUBT). */
const DOUBT = 5;

/** Customers as sparse vectors of what they bought before their last basket, and that basket, which is the answer. */
export interface NextBasketIndex {
  readonly products: number;
  readonly customers: number;
  /** Number among the learned customers of each customer of the histories; -1 where it has one basket only. */
  readonly learned: Int32Array;
  /** Vector of customer u: places `start[u]` up to `start[u + 1]`. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  readonly weight: Float32Array;
  /** Length of the vector in the metric of `idf`. */
  readonly norm: Float64Array;
  /** Last basket of customer u: `answer[answerStart[u]]` up to `answer[answerStart[u + 1]]`. */
  readonly answerStart: Uint32Array;
  readonly answer: Uint32Array;
  /** Customers of product i, `postingStart[i]` up to `postingStart[i + 1]`, with their weight of it. */
  readonly postingStart: Uint32Array;
  readonly posting: Uint32Array;
  readonly postingWeight: Float32Array;
  readonly idf: Float64Array;
  /** From product i to what the next basket holds: `i * STEPS` on, `stepLength[i]` of them, best first. */
  readonly stepLength: Uint8Array;
  readonly step: Uint32Array;
  readonly stepShare: Float32Array;
  /** Share of each product among the answers' lines. */
  readonly popular: Float64Array;
}

/** Learns from customers with at least two baskets. Time: linear in lines but for the steps (customers of a product times answers). */
export function fitNextBasket(histories: Histories): NextBasketIndex {
  const vectors = vectorsOf(histories);
  const postings = postingsOf(vectors, histories.products);
  const { norm, idf } = metricOf(vectors, postings.postingStart);
  const popular = new Float64Array(histories.products);
  for (const i of vectors.answer) popular[i]! += 1 / vectors.answer.length;
  return { products: histories.products, ...vectors, ...postings, norm, idf, ...stepsOf(vectors, postings), popular };
}

type Vectors = Pick<
  NextBasketIndex,
  'customers' | 'learned' | 'start' | 'product' | 'weight' | 'answerStart' | 'answer'
>;
type Postings = Pick<NextBasketIndex, 'postingStart' | 'posting' | 'postingWeight'>;

/** A kernel: its loop is one thought. */
function vectorsOf({ baskets, lines, product, products }: Histories): Vectors {
  const known = Uint32Array.from({ length: baskets.length - 1 }, (_, u) => u).filter(
    (u) => baskets[u + 1]! - baskets[u]! > 1,
  );
  const learned = new Int32Array(baskets.length - 1).fill(-1);
  const sum = new Float64Array(products);
  const entries = new Uint32Array(product.length);
  const weights = new Float32Array(product.length);
  const start = new Uint32Array(known.length + 1);
  const answerStart = new Uint32Array(known.length + 1);
  const answer = new Uint32Array(product.length);
  let end = 0;
  let answers = 0;
  for (let k = 0; k < known.length; k++) {
    learned[known[k]!] = k;
    const last = baskets[known[k]! + 1]! - 1;
    const from = end;
    for (let b = baskets[known[k]!]!; b < last; b++) {
      const w = FADE ** (last - 1 - b);
      for (let l = lines[b]!; l < lines[b + 1]!; l++) {
        const i = product[l]!;
        if (sum[i] === 0) entries[end++] = i;
        sum[i]! += w;
      }
    }
    for (let e = from; e < end; e++) {
      weights[e] = sum[entries[e]!]!;
      sum[entries[e]!] = 0;
    }
    for (let l = lines[last]!; l < lines[last + 1]!; l++) answer[answers++] = product[l]!;
    start[k + 1] = end;
    answerStart[k + 1] = answers;
  }
  return {
    customers: known.length,
    learned,
    start,
    product: entries.slice(0, end),
    weight: weights.slice(0, end),
    answerStart,
    answer: answer.slice(0, answers),
  };
}

function postingsOf({ customers, start, product, weight }: Vectors, products: number): Postings {
  const postingStart = new Uint32Array(products + 1);
  for (const i of product) postingStart[i + 1]!++;
  for (let i = 0; i < products; i++) postingStart[i + 1]! += postingStart[i]!;
  const next = postingStart.slice(0, -1);
  const posting = new Uint32Array(product.length);
  const postingWeight = new Float32Array(product.length);
  for (let u = 0; u < customers; u++)
    for (let e = start[u]!; e < start[u + 1]!; e++) {
      const p = next[product[e]!]!++;
      posting[p] = u;
      postingWeight[p] = weight[e]!;
    }
  return { postingStart, posting, postingWeight };
}

function metricOf(
  { customers, start, product, weight }: Vectors,
  postingStart: Uint32Array,
): Pick<NextBasketIndex, 'norm' | 'idf'> {
  const idf = Float64Array.from({ length: postingStart.length - 1 }, (_, i) =>
    Math.log(1 + customers / Math.max(1, postingStart[i + 1]! - postingStart[i]!)),
  );
  const norm = new Float64Array(customers);
  for (let u = 0; u < customers; u++) {
    let sum = 0;
    for (let e = start[u]!; e < start[u + 1]!; e++) sum += weight[e]! * weight[e]! * idf[product[e]!]!;
    norm[u] = Math.sqrt(sum);
  }
  return { norm, idf };
}

/** First posting of product i that is read, where they are too many. */
export const firstPosting = (postingStart: Uint32Array, i: number): number =>
  Math.max(postingStart[i]!, postingStart[i + 1]! - PER_PRODUCT);

function stepsOf(
  { answerStart, answer }: Vectors,
  { postingStart, posting }: Postings,
): Pick<NextBasketIndex, 'stepLength' | 'step' | 'stepShare'> {
  const products = postingStart.length - 1;
  const stepLength = new Uint8Array(products);
  const step = new Uint32Array(products * STEPS);
  const stepShare = new Float32Array(products * STEPS);
  const together = new Float64Array(products);
  const seen = new Uint32Array(products);
  const best = new Best(STEPS);
  for (let i = 0; i < products; i++) {
    let count = 0;
    const from = firstPosting(postingStart, i);
    for (let p = from; p < postingStart[i + 1]!; p++) {
      const u = posting[p]!;
      for (let a = answerStart[u]!; a < answerStart[u + 1]!; a++) {
        const j = answer[a]!;
        if (j === i) continue;
        if (together[j]!++ === 0) seen[count++] = j;
      }
    }
    const customers = postingStart[i + 1]! - from + DOUBT;
    for (let s = 0; s < count; s++) {
      best.offer(seen[s]!, together[seen[s]!]! / customers);
      together[seen[s]!] = 0;
    }
    stepLength[i] = best.drain(step, stepShare, i * STEPS);
  }
  return { stepLength, step, stepShare };
}
