import { NEXT_BASKET_SCORERS, type NextBasketTable, type OrdersByCustomer } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { AlikeCustomers } from './alike-customers.ts';
import { CandidateScores, KINDS } from './candidate-scores.ts';
import type { OrderSpan } from './order-span.ts';
import { Replenishment } from './replenishment.ts';

/** An order k before the last weighs FADE^k in a customer's vector (the basket decay of TIFU-KNN, Hu et al. 2020). */
export const FADE = 0.9;
/** An order k before the last weighs LATELY^k in what is bought lately. */
const LATELY = 0.7;
/** Products of a customer by which others are compared and from which steps are taken: those that say most. */
const OWN = 50;
/** Lines of a customer's earlier orders that tell the customer's habits: orders from the last one back, until there are as many. */
const HABIT_LINES = 64;
/** Lines of one order that are read of them. */
const ORDER_LINES = 256;
/** Products of the whole shop's list that are candidates. */
const POPULAR = 100;

const at = (scorer: (typeof NEXT_BASKET_SCORERS)[number]): number => NEXT_BASKET_SCORERS.indexOf(scorer);
const [ITSELF, LATEST, DUE] = [at('own'), at('own_lately'), at('due')];
const [NEXT, HABITS, STEPS, EVERYBODY] = [at('likes_next'), at('likes_habits'), at('steps'), at('popular')];

/**
 * Scores what a customer's next basket may hold, seven ways:
 *
 * - own: orders that held it (personal frequency, GP-TopFreq of Li et al. 2023);
 * - own lately: the same, an order k before the last weighing 0.7^k (UP-CF@r and TIFU-KNN weigh recency alike);
 * - due: chance to be bought by then (`Replenishment`), over the customer's mean basket;
 * - likes' next: the last orders of the 150 customers whose earlier purchases are most alike (idf-weighted cosine);
 * - likes' habits: what those buy all the time (TIFU-KNN), of products that another scorer has named;
 * - steps: share of the customers of each own product whose next order held j (Markov chain over baskets);
 * - popular: share of all last orders' lines.
 *
 * Time: buyers of 50 of the customer's products, then some lines of 150 customers. Scratch memory is by product and by
 * customer: not for two callers at once.
 */
export class NextBasketScorer {
  readonly candidates: CandidateScores;
  /** The customers who were asked, once something was scored. */
  readonly likes: AlikeCustomers;
  readonly #purchases: OrdersByCustomer;
  readonly #table: NextBasketTable;
  readonly #due: Replenishment;
  readonly #vector: Float64Array;
  readonly #habits: Float32Array;
  readonly #most = new Best(OWN);
  readonly #own = { product: new Uint32Array(OWN), weight: new Float64Array(OWN), count: 0 };
  readonly #popular: Uint32Array;
  readonly #sum = new Float64Array(KINDS);

  /** `purchases` are those that the table was learned from. */
  constructor(purchases: OrdersByCustomer, table: NextBasketTable) {
    const products = table.popular.length;
    this.candidates = new CandidateScores(products);
    this.likes = new AlikeCustomers(table);
    this.#purchases = purchases;
    this.#table = table;
    this.#due = new Replenishment(table.intervals);
    this.#vector = new Float64Array(products);
    this.#habits = new Float32Array(products);
    const best = new Best(POPULAR);
    for (let i = 0; i < products; i++) if (table.popular[i]! > 0) best.offer(i, table.popular[i]!);
    const list = new Uint32Array(POPULAR);
    this.#popular = list.subarray(0, best.drain(list, new Float64Array(POPULAR), 0));
  }

  /** Scores the basket at the instant `next` of the customer whose orders so far are `span`. */
  score(span: OrderSpan, next: number): CandidateScores {
    const { candidates, likes } = this;
    candidates.clear();
    this.#sum.fill(0);
    this.#addOwn(span);
    this.#addDue(span, next);
    this.#rankOwn();
    likes.find(this.#own, span.customer ?? -1);
    for (let n = 0; n < likes.count; n++) this.#addNext(likes.customer[n]!, likes.alike[n]!);
    this.#addSteps();
    for (const i of this.#popular) this.#add(i, EVERYBODY, this.#table.popular[i]!);
    for (let n = 0; n < likes.count; n++) this.#noteHabits(likes.customer[n]!, likes.alike[n]!);
    this.#addHabits();
    for (let k = 0; k < KINDS; k++) candidates.scale[k] = k === DUE || this.#sum[k] === 0 ? 1 : 1 / this.#sum[k]!;
    return candidates;
  }

  #addOwn({ orders: { lines, product }, from, to }: OrderSpan): void {
    for (let o = from; o < to; o++) {
      const lately = LATELY ** (to - 1 - o);
      const fade = FADE ** (to - 1 - o);
      for (let l = lines[o]!; l < lines[o + 1]!; l++) {
        this.#add(product[l]!, ITSELF, 1);
        this.#add(product[l]!, LATEST, lately);
        this.#vector[product[l]!]! += fade;
      }
    }
  }

  #addDue(span: OrderSpan, next: number): void {
    const { orders, from, to } = span;
    if (to === from) return;
    const now = orders.at[to - 1]!;
    const size = (orders.lines[to]! - orders.lines[from]!) / (to - from);
    const held = this.#due.read(span, now);
    for (let k = 0; k < held; k++) {
      const i = this.#due.product[k]!;
      this.#add(i, DUE, this.#due.chance(i, next - now) / size);
    }
  }

  /** The customer's products that say most, and the vector empty again. */
  #rankOwn(): void {
    const { candidates } = this;
    for (let c = 0; c < candidates.count; c++) {
      const i = candidates.product[c]!;
      this.#most.offer(i, this.#vector[i]! * this.#table.idf[i]!);
      this.#vector[i] = 0;
    }
    this.#own.count = this.#most.drain(this.#own.product, this.#own.weight, 0);
  }

  #addNext(customer: number, alike: number): void {
    const { start, lines, product } = this.#purchases;
    const last = start[customer + 1]! - 1;
    for (let l = lines[last]!; l < lines[last + 1]!; l++) this.#add(product[l]!, NEXT, alike);
  }

  #addSteps(): void {
    const { start, product, share } = this.#table.steps;
    const { candidates } = this;
    for (let k = 0; k < this.#own.count; k++) {
      const i = this.#own.product[k]!;
      const lately = candidates.score[candidates.row[i]! * KINDS + LATEST]!;
      for (let s = start[i]!; s < start[i + 1]!; s++) this.#add(product[s]!, STEPS, lately * share[s]!);
    }
  }

  #noteHabits(customer: number, alike: number): void {
    const { start, lines, product } = this.#purchases;
    const habits = this.#habits;
    const first = start[customer]!;
    let weight = alike / this.#table.norm[customer]!;
    let left = HABIT_LINES;
    let sum = 0;
    for (let o = start[customer + 1]! - 2; o >= first && left > 0; o--, weight *= FADE) {
      const from = lines[o]!;
      const end = Math.min(lines[o + 1]!, from + ORDER_LINES);
      for (let l = from; l < end; l++) habits[product[l]!]! += weight;
      sum += weight * (end - from);
      left -= end - from;
    }
    this.#sum[HABITS]! += sum;
  }

  #addHabits(): void {
    const { product, score, count } = this.candidates;
    for (let c = 0; c < count; c++) score[c * KINDS + HABITS] = this.#habits[product[c]!]!;
    this.#habits.fill(0);
  }

  #add(i: number, scorer: number, score: number): void {
    const { candidates } = this;
    let c = candidates.row[i]!;
    if (c < 0) c = candidates.open(i);
    candidates.score[c * KINDS + scorer]! += score;
    this.#sum[scorer]! += score;
  }
}
