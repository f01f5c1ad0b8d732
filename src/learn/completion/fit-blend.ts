import type { BlendWeights, CustomerId, Purchases } from '../../domain/index.ts';
import { findId } from '../../lib/index.ts';
import {
  CART_SCORERS,
  type CartRequest,
  clearSums,
  COLD,
  type CompletionTables,
  FEATURES,
  featuresAt,
  gatherer,
  GUEST,
  KNOWN,
  MODES,
  type Past,
  PastReader,
  setAside,
  shortlister,
  sizeOf,
  SIZES,
  STRIDE,
  WEIGHTS,
  weightsAt,
} from '../../scoring/index.ts';
import { type Case, DRAWS } from './cases.ts';
import { type Choices, fitSoftmax, type Prior } from './softmax.ts';

/** Cases whose orders came after everything that the tables know, and what their customers had bought until then. */
export interface Lessons {
  readonly cases: readonly Case[];
  readonly customerIds: readonly CustomerId[];
  readonly bought: Purchases;
}

/** A case as a request under one mode. */
interface Question {
  readonly request: CartRequest;
  readonly truths: readonly number[];
  readonly mode: number;
}

/** Weights for a shop that has no cases yet: what fits of several shops had in common, by feature. */
const DEFAULTS: Readonly<Record<string, number>> = {
  pairs: 1,
  ridge: 0.6,
  baskets: 0.5,
  walk: 0.2,
  alike: 0.2,
  alike_pairs: 0.5,
  own: 0.5,
  taste: 0.2,
};
/** How many squared units of feature the defaults are worth, and the weights of all sizes to those of one size. */
const DEFAULTS_STRENGTH = 5;
const PARENT_STRENGTH = 20;
/**
 * Candidates of each question that teach: the first of the shortlist, among whom the places that a shopper sees are
 * decided. A truth further down is left out with its neighbours: kept alone, it would teach that low scores are right.
 */
const CONTESTED = 40;

/**
 * Learns how to weigh the scorers from cases whose orders came after everything that the tables know. Weights are fitted
 * for all sizes of cart first, then for each size, drawn towards those (a hierarchy, so that a size with few cases borrows
 * from all). Guests' weights are learned from all cases with their shoppers forgotten; known shoppers' from those with
 * a past; those of new products from carts of one whose orders are ignored.
 *
 * A question counts by the share of its truths that can be found: the chance that one drawn from them is, which is what
 * a hit rate counts.
 */
export function fitBlend(tables: CompletionTables, lessons: Lessons): BlendWeights {
  const questions = questionsOf(tables.size, lessons);
  const { sums, gather } = gatherer(tables);
  const scale = scalesOf(questions, { sums, gather, offerable: tables.offerable });
  const choices = choicesOf(questions, { tables, scale, sums, gather });
  const weight = new Float32Array(WEIGHTS);
  let prior = defaultPrior();
  for (let mode = 0; mode < MODES.length; mode++) {
    const ofMode = [...questions.keys()].filter((q) => questions[q]!.mode === mode);
    const parent = fitSoftmax(choices, ofMode, prior);
    // What guests' carts taught is where the other two begin.
    if (mode === GUEST) prior = { weight: parent, strength: new Float64Array(FEATURES).fill(PARENT_STRENGTH) };
    for (let size = 0; size < SIZES.length; size++) {
      const some = ofMode.filter((q) => sizeOf(questions[q]!.request.cart.length) === size);
      const own = fitSoftmax(choices, some, {
        weight: parent,
        strength: new Float64Array(FEATURES).fill(PARENT_STRENGTH),
      });
      weight.set(own, weightsAt(mode, size));
    }
  }
  return { scale, weight };
}

function questionsOf(size: number, { cases, customerIds, bought }: Lessons): Question[] {
  const reader = new PastReader(size);
  return cases.flatMap(({ cart, truths, customer }) => {
    const past = kept(reader.read(bought, customer < 0 ? -1 : findId(bought.ids, customerIds[customer]!)));
    const questions: Question[] = [{ request: { cart }, truths, mode: GUEST }];
    if (past.count > 0) questions.push({ request: { cart, past }, truths, mode: KNOWN });
    if (cart.length === 1) questions.push({ request: { cart, cold: [1], past }, truths, mode: COLD });
    return questions;
  });
}

/** A copy, because the reader reads on. */
function kept({ product, weight, count }: Past): Past {
  return { product: product.slice(0, count), weight: weight.slice(0, count), count };
}

function defaultPrior(): Prior {
  const weight = new Float64Array(FEATURES);
  for (const [q, name] of CART_SCORERS.entries()) weight[q] = DEFAULTS[name] ?? 0;
  return { weight, strength: new Float64Array(FEATURES).fill(DEFAULTS_STRENGTH) };
}

type Gatherer = ReturnType<typeof gatherer>;

/** Questions that scales are taken from, evenly spaced. */
const SCALED = 1000;

/**
 * For each scorer the mean of its best score among what may be suggested, over those of about a thousand questions in which it has one; 1
 * where it has none in any.
 */
function scalesOf(
  questions: readonly Question[],
  { sums, gather, offerable }: Gatherer & Pick<CompletionTables, 'offerable'>,
): Float32Array {
  const total = new Float64Array(CART_SCORERS.length);
  const count = new Uint32Array(CART_SCORERS.length);
  const step = Math.max(1, questions.length / SCALED);
  for (let at = 0; at < questions.length; at += step) {
    const { request } = questions[Math.floor(at)]!;
    gather(request);
    // Orders like the cart vote most of all for what is in it.
    setAside(sums, request.cart);
    for (let q = 0; q < CART_SCORERS.length; q++) {
      let highest = 0;
      for (let t = 0; t < sums.count; t++) {
        const j = sums.touched[t]!;
        if (sums.mark[j] === 1 && offerable[j] === 1) highest = Math.max(highest, sums.value[j * STRIDE + q]!);
      }
      if (highest > 0) {
        total[q]! += highest;
        count[q]!++;
      }
    }
    clearSums(sums);
  }
  return Float32Array.from(total, (sum, q) => (count[q]! > 0 ? sum / count[q]! : 1));
}

function choicesOf(
  questions: readonly Question[],
  { tables, scale, sums, gather }: Gatherer & { tables: CompletionTables; scale: Float32Array },
): Choices {
  const short = shortlister(tables, sums, scale);
  const start = new Uint32Array(questions.length + 1);
  const row = new Float32Array(questions.length * CONTESTED * FEATURES);
  const truth = new Uint8Array(questions.length * CONTESTED);
  const weight = new Float32Array(questions.length);
  const isTrue = new Uint8Array(tables.size);
  let end = 0;
  for (const [q, { request, truths }] of questions.entries()) {
    gather(request);
    const { product, count } = short(request.cart);
    for (const j of truths) isTrue[j] = 1;
    for (let c = 0; c < count && c < CONTESTED; c++) {
      featuresAt(
        sums,
        { popularity: tables.popularity, scale },
        { product: product[c]!, into: row, at: end * FEATURES },
      );
      weight[q]! += isTrue[product[c]!]! / truths.length;
      truth[end++] = isTrue[product[c]!]!;
    }
    for (const j of truths) isTrue[j] = 0;
    start[q + 1] = end;
    clearSums(sums);
  }
  return { features: FEATURES, start, row, truth, weight: perFound(weight) };
}

/**
 * Weights as multiples of the mean of those above 0, so that what a prior is worth does not depend on the shop; all draws of
 * an order together count as one.
 */
function perFound(weight: Float32Array): Float32Array {
  const found = weight.filter((each) => each > 0);
  const mean = found.reduce((sum, each) => sum + each, 0) / Math.max(1, found.length);
  return weight.map((each) => (mean > 0 ? each / mean / DRAWS : 0));
}
