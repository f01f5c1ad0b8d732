import { Best, kthLargest } from '../../lib/index.ts';
import type { Span } from './histories.ts';
import { FADE, firstPosting, type NextBasketIndex, STEPS } from './next-basket-index.ts';
import type { Replenishment } from './replenishment.ts';

/** The scorers, in the order of their scores. */
export const NEXT_BASKET_SCORERS = [
  'own',
  'own_lately',
  'due',
  'likes_next',
  'likes_habits',
  'steps',
  'popular',
] as const;
const KINDS = NEXT_BASKET_SCORERS.length;

/** Customers like this one that are asked. */
const NEIGHBOURS = 300;
/** A basket k before the last weighs LATELY^k in what is bought lately. */
const LATELY = 0.7;
/** Products of the whole shop's list that are candidates. */
const POPULAR = 100;

/** What scoring found: `score[c * NEXT_BASKET_SCORERS.length + k]` is that of scorer k for candidate c; each scorer sums to 1 over all. */
export interface Candidates {
  count: number;
  product: Uint32Array;
  score: Float64Array;
}

/**
 * Scores what a customer's next basket may hold, seven ways:
 *
 * - own: baskets that held it (personal frequency, GP-TopFreq of Li et al. 2023);
 * - own lately: the same, a basket k before the last weighing 0.7^k (UP-CF@r and TIFU-KNN weigh recency alike);
 * - due: chance to be bought by the next basket (`Replenishment`), over the customer's mean basket;
 * - likes' next: the last baskets of the 300 customers whose earlier purchases are most alike (idf-weighted cosine);
 * - likes' habits: what those buy all the time (TIFU-KNN, Hu et al. 2020);
 * - steps: share of the customers of each own product whose next basket held j (Markov chain over baskets);
 * - popular: share of all last baskets' lines.
 *
 * Time: postings of the customer's products, then the lines of 300 customers. Scratch is by product and by customer.
 */
export class NextBasketScorer {
  readonly #index: NextBasketIndex;
  readonly #due: Replenishment;
  readonly #vector: Float64Array;
  readonly #alike: Float64Array;
  readonly #touched: Uint32Array;
  readonly #sorted: Float64Array;
  readonly #place: Int32Array;
  readonly #sum = new Float64Array(KINDS);
  readonly #popular: Uint32Array;
  readonly candidates: Candidates;

  constructor(index: NextBasketIndex, due: Replenishment) {
    this.#index = index;
    this.#due = due;
    this.#vector = new Float64Array(index.products);
    this.#alike = new Float64Array(index.customers);
    this.#touched = new Uint32Array(index.customers);
    this.#sorted = new Float64Array(index.customers);
    this.#place = new Int32Array(index.products).fill(-1);
    this.candidates = { count: 0, product: new Uint32Array(index.products), score: new Float64Array(1024 * KINDS) };
    const best = new Best(POPULAR);
    for (let i = 0; i < index.products; i++) if (index.popular[i]! > 0) best.offer(i, index.popular[i]!);
    const list = new Uint32Array(POPULAR);
    this.#popular = list.slice(0, best.drain(list, new Float64Array(POPULAR), 0));
  }

  /** Scores the next basket of the customer whose baskets so far are `span`, at the instant `next`. */
  score(span: Span, next: number): Candidates {
    const { candidates } = this;
    for (let c = 0; c < candidates.count; c++) this.#place[candidates.product[c]!] = -1;
    candidates.count = 0;
    this.#sum.fill(0);
    this.#addOwn(span, next);
    const own = candidates.count;
    this.#addLikes(own, span.customer === undefined ? -1 : this.#index.learned[span.customer]!);
    this.#addSteps(own);
    for (const i of this.#popular) this.#add(i, 6, this.#index.popular[i]!);
    this.#level();
    return candidates;
  }

  #addOwn({ histories, from, to }: Span, next: number): void {
    const { lines, product, at } = histories;
    for (let b = from; b < to; b++) {
      const lately = LATELY ** (to - 1 - b);
      for (let l = lines[b]!; l < lines[b + 1]!; l++) {
        this.#add(product[l]!, 0, 1);
        this.#add(product[l]!, 1, lately);
        this.#vector[product[l]!]! += FADE ** (to - 1 - b);
      }
    }
    if (to === from) return;
    const now = at[to - 1]!;
    const size = (lines[to]! - lines[from]!) / (to - from);
    const held = this.#due.read({ histories, from, to }, now);
    for (let k = 0; k < held; k++)
      this.#add(this.#due.product[k]!, 2, this.#due.chance(this.#due.product[k]!, next - now) / size);
  }

  /** Also empties the vector. */
  #addLikes(own: number, self: number): void {
    const { start, product, weight, norm, answerStart, answer } = this.#index;
    const touched = this.#touch(own, self);
    let least = 0;
    if (touched > NEIGHBOURS) {
      for (let t = 0; t < touched; t++) this.#sorted[t] = this.#alike[this.#touched[t]!]! / norm[this.#touched[t]!]!;
      least = kthLargest(this.#sorted, touched, NEIGHBOURS);
    }
    for (let t = 0; t < touched; t++) {
      const u = this.#touched[t]!;
      const alike = this.#alike[u]! / norm[u]!;
      this.#alike[u] = 0;
      if (alike < least) continue;
      for (let a = answerStart[u]!; a < answerStart[u + 1]!; a++) this.#add(answer[a]!, 3, alike);
      for (let e = start[u]!; e < start[u + 1]!; e++) this.#add(product[e]!, 4, (alike * weight[e]!) / norm[u]!);
    }
  }

  #touch(own: number, self: number): number {
    const { postingStart, posting, postingWeight, idf } = this.#index;
    let touched = 0;
    for (let c = 0; c < own; c++) {
      const i = this.candidates.product[c]!;
      const w = this.#vector[i]! * idf[i]!;
      this.#vector[i] = 0;
      for (let p = firstPosting(postingStart, i); p < postingStart[i + 1]!; p++) {
        const u = posting[p]!;
        if (u === self) continue;
        if (this.#alike[u] === 0) this.#touched[touched++] = u;
        this.#alike[u]! += w * postingWeight[p]!;
      }
    }
    return touched;
  }

  #addSteps(own: number): void {
    const { stepLength, step, stepShare } = this.#index;
    for (let c = 0; c < own; c++) {
      const i = this.candidates.product[c]!;
      const w = this.candidates.score[c * KINDS + 1]!;
      for (let e = i * STEPS, end = e + stepLength[i]!; e < end; e++) this.#add(step[e]!, 5, w * stepShare[e]!);
    }
  }

  #add(i: number, scorer: number, score: number): void {
    const { candidates } = this;
    let c = this.#place[i]!;
    if (c < 0) {
      c = candidates.count++;
      this.#place[i] = c;
      candidates.product[c] = i;
      if ((c + 1) * KINDS > candidates.score.length) {
        const wider = new Float64Array(candidates.score.length * 2);
        wider.set(candidates.score);
        candidates.score = wider;
      }
      candidates.score.fill(0, c * KINDS, (c + 1) * KINDS);
    }
    candidates.score[c * KINDS + scorer]! += score;
    this.#sum[scorer]! += score;
  }

  /** Makes each scorer sum to 1, but for the chances, which are what they are. */
  #level(): void {
    const { candidates } = this;
    for (let k = 0; k < KINDS; k++) {
      const scale = k === 2 || this.#sum[k] === 0 ? 1 : 1 / this.#sum[k]!;
      for (let e = k; e < candidates.count * KINDS; e += KINDS) candidates.score[e]! *= scale;
    }
  }
}
