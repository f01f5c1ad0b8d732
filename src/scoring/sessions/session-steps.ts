import type { SessionParams, SessionTable, StepTable } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { spanOf } from './session-table.ts';

/** Steps kept for each product. */
export const STEPS = 48;
/** Clicks further apart than this say nothing of a step. */
const REACH = 10;
/** Weight of doubt: the steps of a product that few sessions hold are shrunk by w / (w + DOUBT). */
const DOUBT = 3;

/** What of the parameters shapes a step. */
export type StepParams = Pick<SessionParams, 'stepDecay' | 'stepBackward' | 'recency'>;

/**
 * Where sessions go from each product: for product i the `STEPS` products nearest to it in its sessions, each with its
 * damped share w_ij / (w_i + DOUBT) of the weight of all clicks near i. Sequential rules (Ludewig and Jannach 2018), in
 * both directions, with an exponential decay. A row is read from the product's own ring, so that after an append only the
 * rows of that session's products need be made anew.
 *
 * The row of product i lies at `i * STEPS`, so that it can grow. Memory: 8 * STEPS bytes for each product.
 */
export class SessionSteps implements StepTable {
  readonly params: StepParams;
  from = new Uint32Array(0);
  length = new Uint8Array(0);
  product = new Uint32Array(0);
  share = new Float32Array(0);
  #weight = new Float64Array(0);
  #near = new Uint32Array(0);
  readonly #best = new Best(STEPS);
  readonly #after = new Float64Array(REACH + 1);
  readonly #before = new Float64Array(REACH + 1);

  constructor(params: StepParams) {
    this.params = params;
    for (let d = 1; d <= REACH; d++) {
      this.#after[d] = Math.exp(-(d - 1) / params.stepDecay);
      this.#before[d] = params.stepBackward * this.#after[d]!;
    }
  }

  /** A copy of a table whose rows can be made anew. Time: its bytes, and 388 for each product. */
  static from({ from, length, product, share }: StepTable, params: StepParams): SessionSteps {
    const steps = new SessionSteps(params);
    steps.#grow(length.length);
    steps.length.set(length);
    for (let i = 0; i < length.length; i++) {
      const end = from[i]! + length[i]!;
      steps.product.set(product.subarray(from[i], end), i * STEPS);
      steps.share.set(share.subarray(from[i], end), i * STEPS);
    }
    return steps;
  }

  /** Makes every row. Time: the clicks of the sessions in all rings. */
  build(table: SessionTable): void {
    for (let i = 0; i < table.size; i++) this.refresh(table, i);
  }

  /** Makes the row of one product anew. Time: the clicks of the sessions in its ring. */
  refresh(table: SessionTable, i: number): void {
    this.#grow(table.size);
    const { ring, start, clicks, at, first } = table;
    const span = spanOf(table);
    const newest = span + at[0]!;
    const rate = span > 0 ? this.params.recency / span : 0;
    const weight = this.#weight;
    let near = 0;
    let total = 0;
    for (let e = table.ringAt[i]!, to = e + Math.min(table.held[i]!, table.ringSize[i]!); e < to; e++) {
      const place = ring[e]! - first;
      if (place < 0) continue;
      const age = Math.exp((at[place]! - newest) * rate);
      const begin = start[place]!;
      const end = start[place + 1]!;
      for (let c = begin; c < end; c++) {
        if (clicks[c] !== i) continue;
        for (let g = Math.max(begin, c - REACH), last = Math.min(end, c + REACH + 1); g < last; g++) {
          const w = g > c ? age * this.#after[g - c]! : g < c ? age * this.#before[c - g]! : 0;
          if (w === 0) continue;
          const j = clicks[g]!;
          if (weight[j] === 0) this.#near[near++] = j;
          weight[j]! += w;
          total += w;
        }
      }
    }
    this.#keep(i, near, total + DOUBT);
  }

  #keep(i: number, near: number, total: number): void {
    for (let s = 0; s < near; s++) {
      const j = this.#near[s]!;
      const w = this.#weight[j]!;
      if (w >= this.#best.floor) this.#best.offer(j, w);
      this.#weight[j] = 0;
    }
    const kept = this.#best.drain(this.product, this.share, i * STEPS);
    for (let e = i * STEPS; e < i * STEPS + kept; e++) this.share[e]! /= total;
    this.length[i] = kept;
  }

  #grow(size: number): void {
    if (size <= this.length.length) return;
    const wide = this.length.length === 0 ? size : Math.max(size, this.length.length * 2);
    const { length, product, share } = this;
    this.from = Uint32Array.from({ length: wide }, (_, i) => i * STEPS);
    this.length = new Uint8Array(wide);
    this.product = new Uint32Array(wide * STEPS);
    this.share = new Float32Array(wide * STEPS);
    this.length.set(length);
    this.product.set(product);
    this.share.set(share);
    this.#weight = new Float64Array(wide);
    this.#near = new Uint32Array(wide);
  }
}
