import type { SessionParams, SessionTable, StepTable } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { type Context, SessionVotes } from './session-votes.ts';

/** Products that the second step starts from: the best of what the neighbours found. */
const SEEDS = 24;
/** Products of the context that steps start from, and how they fade: e^(-b / STEP_FADE). */
const STEP_WINDOW = 8;
const STEP_FADE = 2;

/** What a predictor reads. */
export interface SessionModel {
  readonly table: SessionTable;
  readonly steps: StepTable;
  readonly params: SessionParams;
  /** Products by recent clicks, best first: they fill places that nothing else fills. */
  readonly popular: Uint32Array;
}

/** Where predictions are written, best first: as long as the most that are wanted. */
export interface Shown {
  readonly product: Uint32Array;
  readonly score: Float64Array;
}

/**
 * What a visitor clicks next: three scorers, each made to sum to its share (`votes`, `steps`, `twoSteps`) and added.
 *
 * - votes: `SessionVotes`;
 * - steps: sum over the context's last products i of e^(-b_i / 2) share_ij (`SessionSteps`), its weights made to sum to 1;
 * - two steps: the root of the sum over the SEEDS best i by votes of vote_i share_ij / sessions_j^twoStepDamping: what
 *   stands near the neighbours' products although no neighbour holds it, which few sessions need most. The root flattens
 *   it: the neighbours know best what comes first, the second step knows more of what may come at all.
 *
 * Then products of the context are multiplied by `again` (the last) or `back`. Ties: the lower place. Not for two callers
 * at once: it owns scratch memory, which every call leaves clean.
 */
export class SessionPredictor {
  readonly #model: SessionModel;
  readonly #votes: SessionVotes;
  readonly #best: Best;
  readonly #seeds = new Best(SEEDS);
  readonly #seed = new Uint32Array(SEEDS);
  readonly #seedVote = new Float64Array(SEEDS);
  readonly #context: Context;
  readonly #fade = Float64Array.from({ length: 256 }, (_, b) => Math.exp(-b / STEP_FADE));
  #damping = new Float64Array(0);
  #total = new Float64Array(0);
  #scored = new Uint32Array(0);
  #count = 0;
  readonly #most: number;

  constructor(model: SessionModel, most = 20) {
    this.#model = model;
    this.#most = most;
    this.#best = new Best(most);
    const { window } = model.params;
    this.#context = { length: 0, product: new Uint32Array(window), back: new Uint8Array(window) };
    this.#votes = new SessionVotes(model.table, model.params);
    this.catchUp();
  }

  /** Learns of sessions that were appended since. Time: linear in products. */
  catchUp(): void {
    this.#votes.catchUp();
    const { table, params } = this.#model;
    if (this.#total.length < table.size) {
      this.#total = new Float64Array(table.size + (table.size >> 2));
      this.#scored = new Uint32Array(this.#total.length);
      this.#damping = new Float64Array(this.#total.length);
    }
    for (let i = 0; i < table.size; i++) this.#damping[i] = Math.max(1, table.held[i]!) ** -params.twoStepDamping;
  }

  /**
   * Writes the best next products after the clicks `context`, oldest first, into `shown`, and says how many. Places that
   * fill up from `popular` score 0. Products unknown to the table are passed over.
   */
  predict(context: ArrayLike<number>, shown: Shown): number {
    const { params } = this.#model;
    this.#read(context);
    this.#count = 0;
    const found = this.#votes.cast(this.#context);
    if (params.twoSteps > 0 && found > 0) this.#addTwoSteps(found);
    this.#addVotes(found);
    if (params.steps > 0) this.#addSteps();
    this.#weighSeen();
    const total = this.#total;
    for (let s = 0; s < this.#count; s++) {
      const j = this.#scored[s]!;
      const score = total[j]!;
      if (score > 0 && score >= this.#best.floor) this.#best.offer(j, score);
      total[j] = 0;
    }
    return this.#fill(shown, this.#best.drain(shown.product, shown.score, 0));
  }

  #read(context: ArrayLike<number>): void {
    const { product, back } = this.#context;
    const last = context.length - 1;
    let length = 0;
    for (let c = last, oldest = Math.max(0, last - 255); c >= oldest && length < product.length; c--) {
      const i = context[c]!;
      let known = false;
      for (let d = 0; d < length && !known; d++) known = product[d] === i;
      if (known) continue;
      product[length] = i;
      back[length++] = last - c;
    }
    this.#context.length = length;
  }

  /** Also sets the votes back to 0. */
  #addVotes(found: number): void {
    const { score, found: voted } = this.#votes;
    let sum = 0;
    for (let f = 0; f < found; f++) sum += score[voted[f]!]!;
    const scale = sum > 0 ? this.#model.params.votes / sum : 0;
    for (let f = 0; f < found; f++) {
      const j = voted[f]!;
      this.#add(j, score[j]! * scale);
      score[j] = 0;
    }
  }

  /** Comes first: it scales what it added, and that must be all there is. */
  #addTwoSteps(found: number): void {
    const { score, found: voted } = this.#votes;
    const { from, product, share, length } = this.#model.steps;
    for (let f = 0; f < found; f++) {
      const j = voted[f]!;
      if (score[j]! >= this.#seeds.floor) this.#seeds.offer(j, score[j]!);
    }
    const seeds = this.#seeds.drain(this.#seed, this.#seedVote, 0);
    const total = this.#total;
    for (let s = 0; s < seeds; s++) {
      const i = this.#seed[s]!;
      const w = this.#seedVote[s]!;
      for (let e = from[i]!, end = e + length[i]!; e < end; e++) this.#add(product[e]!, w * share[e]!);
    }
    let sum = 0;
    for (let s = 0; s < this.#count; s++) {
      const j = this.#scored[s]!;
      sum += total[j] = Math.sqrt(total[j]! * this.#damping[j]!);
    }
    const scale = sum > 0 ? this.#model.params.twoSteps / sum : 0;
    for (let s = 0; s < this.#count; s++) total[this.#scored[s]!]! *= scale;
  }

  #addSteps(): void {
    const { from, product, share, length } = this.#model.steps;
    const { product: seen, back } = this.#context;
    const looked = Math.min(this.#context.length, STEP_WINDOW);
    let sum = 0;
    for (let d = 0; d < looked; d++) sum += this.#fade[back[d]!]!;
    for (let d = 0; d < looked; d++) {
      const i = seen[d]!;
      if (i >= length.length) continue;
      const w = (this.#model.params.steps * this.#fade[back[d]!]!) / sum;
      for (let e = from[i]!, end = e + length[i]!; e < end; e++) this.#add(product[e]!, w * share[e]!);
    }
  }

  #weighSeen(): void {
    const { length, product, back } = this.#context;
    const { again, back: seenBefore } = this.#model.params;
    for (let d = 0; d < length; d++) {
      const i = product[d]!;
      if (i < this.#total.length) this.#total[i]! *= back[d] === 0 ? again : seenBefore;
    }
  }

  #add(j: number, score: number): void {
    if (score <= 0) return;
    if (this.#total[j] === 0) this.#scored[this.#count++] = j;
    this.#total[j]! += score;
  }

  #fill(shown: Shown, found: number): number {
    const { popular } = this.#model;
    const { length, product } = this.#context;
    let kept = found;
    for (let p = 0; kept < this.#most && p < popular.length; p++) {
      const j = popular[p]!;
      let known = false;
      for (let o = 0; o < kept && !known; o++) known = shown.product[o] === j;
      for (let d = 0; d < length && !known; d++) known = product[d] === j;
      if (known) continue;
      shown.product[kept] = j;
      shown.score[kept++] = 0;
    }
    return kept;
  }
}
