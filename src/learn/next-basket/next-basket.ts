import { Best } from '../../lib/index.ts';
import { blend, chooseWeights, lessonOf, WEIGHT_DEFAULTS } from './choose-weights.ts';
import type { Histories, Span } from './histories.ts';
import { fitNextBasket, type NextBasketIndex } from './next-basket-index.ts';
import { NextBasketScorer } from './next-basket-scorer.ts';
import { fitReplenishment, type Replenishment } from './replenishment.ts';

/** Least lessons from which weights are chosen. */
const LEAST = 50;

/** What was learned of next baskets. */
export interface NextBasketModel {
  readonly index: NextBasketIndex;
  readonly due: Replenishment;
  readonly weights: readonly number[];
}

/**
 * Learns from `histories`, and chooses weights on the last baskets of `lessons`, other customers that were not learned from
 * (where there are fewer than 50 of them, the defaults hold). Pure and deterministic.
 */
export function learnNextBasket(histories: Histories, lessons?: Histories): NextBasketModel {
  const index = fitNextBasket(histories);
  const due = fitReplenishment(histories);
  if (lessons === undefined || lessons.baskets.length - 1 < LEAST) return { index, due, weights: WEIGHT_DEFAULTS };
  const scorer = new NextBasketScorer(index, due);
  const learned = [];
  const { baskets, lines, product, at } = lessons;
  for (let u = 0; u + 1 < baskets.length; u++) {
    const last = baskets[u + 1]! - 1;
    if (last <= baskets[u]!) continue;
    const candidates = scorer.score({ histories: lessons, from: baskets[u]!, to: last }, at[last]!);
    learned.push(lessonOf(candidates, new Set(product.subarray(lines[last], lines[last + 1]))));
  }
  return { index, due, weights: chooseWeights(learned) };
}

/** Foretells next baskets. Owns scratch memory: not for two callers at once. */
export class NextBasketPredictor {
  readonly #scorer: NextBasketScorer;
  readonly #weights: readonly number[];
  readonly #best: Best;

  constructor({ index, due, weights }: NextBasketModel, most = 20) {
    this.#scorer = new NextBasketScorer(index, due);
    this.#weights = weights;
    this.#best = new Best(most);
  }

  /** Writes the products that the basket at the instant `next` most likely holds, best first, and says how many. */
  predict(span: Span, next: number, shown: { product: Uint32Array; score: Float64Array }): number {
    blend(this.#scorer.score(span, next), this.#weights, this.#best);
    return this.#best.drain(shown.product, shown.score, 0);
  }
}
