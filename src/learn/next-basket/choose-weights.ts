import { Best } from '../../lib/index.ts';
import { blendScores, type CandidateScores, KINDS } from '../../scoring/index.ts';

/** Candidates of each scorer that are kept for choosing. */
const KEPT = 60;
const SHOWN = 20;
const ROUNDS = 3;
/** What a weight is multiplied with; a weight of 0 is tried at the mean of the others first. */
const STEPS = [0, 0.25, 0.5, 0.75, 1.33, 2, 4];

/** Before anything is known of a shop. */
export const WEIGHT_DEFAULTS: readonly number[] = [0.5, 0.5, 1, 2, 0.5, 0.5, 1];

type Candidates = Pick<CandidateScores, 'count' | 'product' | 'score' | 'scale'>;

/** Customers whose next basket is known: candidates and what it held. */
export interface Lesson {
  readonly candidates: Candidates;
  readonly answer: ReadonlySet<number>;
}

/** Keeps of the candidates only those that stand among the first KEPT of a scorer: the others never come into sight. */
export function lessonOf({ count, product, score, scale }: Candidates, answer: ReadonlySet<number>): Lesson {
  const keep = new Set<number>();
  const places = new Uint32Array(KEPT);
  const scores = new Float64Array(KEPT);
  const best = new Best(KEPT);
  for (let k = 0; k < KINDS; k++) {
    for (let c = 0; c < count; c++) if (score[c * KINDS + k]! > 0) best.offer(c, score[c * KINDS + k]!);
    const kept = best.drain(places, scores, 0);
    for (let e = 0; e < kept; e++) keep.add(places[e]!);
  }
  const kept = [...keep];
  const few = {
    count: kept.length,
    product: Uint32Array.from(kept, (c) => product[c]!),
    score: new Float64Array(kept.length * KINDS),
    scale: scale.slice(),
  };
  for (const [e, c] of kept.entries()) few.score.set(score.subarray(c * KINDS, (c + 1) * KINDS), e * KINDS);
  return { candidates: few, answer };
}

/**
 * Weights of the scorers that show most of what customers bought next: recall at 10 plus recall at 20, in the mean of all
 * lessons. Coordinate ascent from `from`, each weight multiplied with each of STEPS in turn, three rounds; a step is taken
 * if its gain exceeds half a standard error of the paired difference, so that few lessons change little. Deterministic.
 */
export function chooseWeights(lessons: readonly Lesson[], from: readonly number[] = WEIGHT_DEFAULTS): number[] {
  const weights = [...from];
  let worth = worthOf(lessons, weights);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (let k = 0; k < KINDS; k++) {
      const others = weights.reduce((sum, w, o) => (o === k ? sum : sum + w), 0) / (KINDS - 1);
      let best = { gain: 0.5, weight: weights[k]!, worth };
      for (const step of STEPS) {
        const tried = [...weights];
        tried[k] = step * (weights[k] === 0 ? others : weights[k]!);
        const found = worthOf(lessons, tried);
        const gain = gainOf(found, worth);
        if (gain > best.gain) best = { gain, weight: tried[k]!, worth: found };
      }
      changed ||= best.weight !== weights[k];
      weights[k] = best.weight;
      worth = best.worth;
    }
    if (!changed) break;
  }
  return weights;
}

function worthOf(lessons: readonly Lesson[], weights: readonly number[]): Float64Array {
  const best = new Best(SHOWN);
  const places = new Uint32Array(SHOWN);
  const scores = new Float64Array(SHOWN);
  return Float64Array.from(lessons, ({ candidates, answer }) => {
    blendScores(candidates, weights, best);
    const shown = best.drain(places, scores, 0);
    let found = 0;
    for (let r = 0; r < shown; r++) if (answer.has(places[r]!)) found += r < SHOWN / 2 ? 2 : 1;
    return found / answer.size;
  });
}

/** Mean gain in standard errors of that mean. */
function gainOf(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < one.length; k++) {
    const gain = one[k]! - other[k]!;
    sum += gain;
    squares += gain * gain;
  }
  const mean = sum / one.length;
  const variance = squares / one.length - mean * mean;
  return variance > 0 ? mean / Math.sqrt(variance / one.length) : 0;
}
