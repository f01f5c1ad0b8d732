import { EVIDENCE_CLASSES, INTERVAL_BINS, type PurchaseIntervals } from '../../domain/index.ts';
import type { OrderSpan } from './order-span.ts';
import { PurchaseMemory } from './purchase-memory.ts';
import { ratioAt, survival } from './survival.ts';

/** The class of a customer of whom so many intervals with a product are known. */
export const evidenceClass = (seen: number): number => (seen === 0 ? 0 : seen < 3 ? 1 : 2);

/** Share of customers who buy early, and who buy late. */
const EARLY = 0.1;

/** When a customer buys a product again. In seconds. */
export interface Due {
  /** Chance that it is bought again within the horizon. */
  readonly chance: number;
  /** Chance that it is ever bought again. */
  readonly ever: number;
  /** After the last purchase a tenth of such customers have bought it again by `early` and half by `middle`, of those who do. */
  readonly early: number;
  readonly middle: number;
  /** After the last purchase nine tenths have by `late`, of those who do and have waited as long as this one. */
  readonly late: number;
  /** Purchases of this customer that this rests on, a day apart or more: the first of them and the last. */
  readonly times: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Says what a customer is due to buy again, when, and how sure that is. Scratch memory: not for two callers at once. */
export class Replenishment {
  /** Products of the customer who was read: as many as `read` said. */
  readonly product: Uint32Array;
  readonly #intervals: PurchaseIntervals;
  readonly #memory: PurchaseMemory;
  #now = 0;

  constructor(intervals: PurchaseIntervals) {
    this.#intervals = intervals;
    this.#memory = new PurchaseMemory(intervals.usual.length);
    this.product = this.#memory.product;
  }

  /** Reads one customer's orders as of `now`; says how many products they hold. */
  read(span: OrderSpan, now: number): number {
    this.#memory.read(span, this.#intervals.usual);
    this.#now = now;
    return this.#memory.held;
  }

  /** Chance that the customer who was read buys product i again between now and `horizon` later. */
  chance(i: number, horizon: number): number {
    const expected = this.#expected(i);
    const waited = Math.max(0, this.#now - this.#memory.last[i]!);
    const at = this.#curve(i);
    const still = survival(this.#intervals.left, at, waited / expected);
    return still > 0 ? 1 - survival(this.#intervals.left, at, (waited + horizon) / expected) / still : 0;
  }

  /** All that is known of when the customer who was read buys product i again. */
  due(i: number, horizon: number): Due {
    const { left } = this.#intervals;
    const expected = this.#expected(i);
    const at = this.#curve(i);
    const never = left[at + INTERVAL_BINS - 1]!;
    const still = survival(left, at, Math.max(0, this.#now - this.#memory.last[i]!) / expected);
    const by = (share: number, from: number) => ratioAt(left, at, from - share * (from - never)) * expected;
    return {
      chance: this.chance(i, horizon),
      ever: still > 0 ? 1 - never / still : 0,
      early: by(EARLY, 1),
      middle: by(0.5, 1),
      late: by(1 - EARLY, still),
      times: this.#memory.seen[i]! + 1,
      firstAt: this.#memory.first[i]!,
      lastAt: this.#memory.last[i]!,
    };
  }

  #expected(i: number): number {
    return Math.exp(this.#intervals.usual[i]! + this.#memory.shift(i));
  }

  #curve(i: number): number {
    return (this.#intervals.curve[i]! * EVIDENCE_CLASSES + evidenceClass(this.#memory.seen[i]!)) * INTERVAL_BINS;
  }
}
