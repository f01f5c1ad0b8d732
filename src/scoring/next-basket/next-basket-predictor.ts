import type { NextBasketTable, OrdersByCustomer } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { type CandidateScores, KINDS } from './candidate-scores.ts';
import { NextBasketScorer } from './next-basket-scorer.ts';
import type { OrderSpan } from './order-span.ts';

/** Of equal sums the more popular one comes first. */
const POPULAR_SHARE = 1e-9;

/** Offers to `best` the candidates by weighted sum of their scores; ties by what is popular, then by place. */
export function blendScores(
  { count, product, score, scale }: Pick<CandidateScores, 'count' | 'product' | 'score' | 'scale'>,
  weights: ArrayLike<number>,
  best: Best,
): void {
  const scaled = Float64Array.from(scale, (each, k) => each * (weights[k]! + (k === KINDS - 1 ? POPULAR_SHARE : 0)));
  for (let c = 0, e = 0; c < count; c++) {
    let sum = 0;
    for (let k = 0; k < KINDS; k++, e++) sum += scaled[k]! * score[e]!;
    if (sum > 0 && sum >= best.floor) best.offer(product[c]!, sum);
  }
}

/** What a next basket likely holds, best first: the first `predict` says how many. */
export interface Foretelling {
  readonly product: Uint32Array;
  readonly score: Float64Array;
}

/** Foretells next baskets. Owns scratch memory: not for two callers at once. */
export class NextBasketPredictor {
  readonly #scorer: NextBasketScorer;
  readonly #weights: Float64Array;
  readonly #best: Best;

  /** `purchases` are those that the table was learned from. */
  constructor(purchases: OrdersByCustomer, table: NextBasketTable, most = 20) {
    this.#scorer = new NextBasketScorer(purchases, table);
    this.#weights = table.weights;
    this.#best = new Best(most);
  }

  /** Writes the products that the basket at the instant `next` most likely holds, best first, and says how many. */
  predict(span: OrderSpan, next: number, shown: Foretelling): number {
    blendScores(this.#scorer.score(span, next), this.#weights, this.#best);
    return this.#best.drain(shown.product, shown.score, 0);
  }

  /** Customers who were asked for the last prediction, and of them those who ever bought product i before. */
  askedAbout(i: number, purchases: OrdersByCustomer): { asked: number; bought: number } {
    const { count, customer } = this.#scorer.likes;
    let bought = 0;
    for (let n = 0; n < count; n++) {
      const { lines, product } = purchases;
      const end = lines[purchases.start[customer[n]! + 1]!]!;
      for (let l = lines[purchases.start[customer[n]!]!]!; l < end; l++)
        if (product[l] === i) {
          bought++;
          break;
        }
    }
    return { asked: count, bought };
  }
}
