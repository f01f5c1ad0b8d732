import type { NextBasketTable, OrdersByCustomer } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { type CandidateScores, KINDS } from './candidate-scores.ts';
import { NextBasketScorer } from './next-basket-scorer.ts';
import type { OrderSpan } from './order-span.ts';

/** Of equal sums the more popular one comes first. */
const POPULAR_SHARE = 1e-9;

/** Candidates with their scores, as `CandidateScores` has them, and which of them are left out. */
export type Blendable = Pick<CandidateScores, 'count' | 'product' | 'score' | 'scale'> & {
  readonly except?: ReadonlySet<number> | undefined;
};

/** Offers to `best` the candidates by weighted sum of their scores; ties by what is popular, then by place. */
export function blendScores(
  { count, product, score, scale, except }: Blendable,
  weights: ArrayLike<number>,
  best: Best,
): void {
  const scaled = Float64Array.from(scale, (each, k) => each * (weights[k]! + (k === KINDS - 1 ? POPULAR_SHARE : 0)));
  for (let c = 0, e = 0; c < count; c++) {
    let sum = 0;
    for (let k = 0; k < KINDS; k++, e++) sum += scaled[k]! * score[e]!;
    if (sum > 0 && sum >= best.floor && !except?.has(product[c]!)) best.offer(product[c]!, sum);
  }
}

/** What a next basket likely holds, best first, as many as `predict` says. */
export interface Foretelling {
  /** Products that are left out. */
  readonly except?: ReadonlySet<number>;
  readonly product: Uint32Array;
  readonly score: Float64Array;
}

/** Foretells next baskets. Owns scratch memory: not for two callers at once. */
export class NextBasketPredictor {
  readonly #scorer: NextBasketScorer;
  readonly #weights: Float64Array;
  readonly #best: Best;
  readonly #purchases: OrdersByCustomer;
  /** Fewer are asked than a byte can count. */
  readonly #buyers: Uint8Array;
  readonly #last: Uint32Array;
  #reader = 0;

  /** `purchases` are those that the table was learned from. */
  constructor(purchases: OrdersByCustomer, table: NextBasketTable, most = 20) {
    this.#scorer = new NextBasketScorer(purchases, table);
    this.#weights = table.weights;
    this.#best = new Best(most);
    this.#purchases = purchases;
    this.#buyers = new Uint8Array(table.popular.length);
    this.#last = new Uint32Array(table.popular.length);
  }

  /** Writes the products that the basket at the instant `next` most likely holds, best first, and says how many. */
  predict(span: OrderSpan, next: number, shown: Foretelling): number {
    const { count, product, score, scale } = this.#scorer.score(span, next);
    blendScores({ count, product, score, scale, except: shown.except }, this.#weights, this.#best);
    return this.#best.drain(shown.product, shown.score, 0);
  }

  /** Of the customers who were asked for the last prediction, how many ever bought each of the products, and how many there were. */
  askedAbout(products: Uint32Array): { readonly asked: number; readonly buyers: Uint32Array } {
    const { customer, count } = this.#scorer.likes;
    const { start, lines, product } = this.#purchases;
    const buyers = this.#buyers;
    const last = this.#last;
    buyers.fill(0);
    if (this.#reader + count > 0xffffffff) {
      last.fill(0);
      this.#reader = 0;
    }
    for (let n = 0; n < count; n++) {
      const reader = ++this.#reader;
      const end = lines[start[customer[n]! + 1]!]!;
      for (let l = lines[start[customer[n]!]!]!; l < end; l++) {
        const i = product[l]!;
        if (last[i] === reader) continue;
        last[i] = reader;
        buyers[i]!++;
      }
    }
    return { asked: count, buyers: Uint32Array.from(products, (i) => buyers[i]!) };
  }
}
