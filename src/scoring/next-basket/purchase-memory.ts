import type { OrderSpan } from './order-span.ts';

/** What is bought again sooner than after a day is the same purchase in two parts. */
const SAME_SECONDS = 86_400;
/** Weight of what is known beforehand, in intervals: of the customer's pace, and of the customer's pace with one product. */
const DOUBT = { customer: 6, pair: 2 };

/**
 * What one customer's orders tell of intervals, read as time went by. With z = ln interval - what is usual for the product,
 *
 *   pace  = sum over the customer's intervals of z / (their number + 6),
 *   shift = (sum of z over the intervals of product i + 2 pace) / (their number + 2):
 *
 * shrunken means, so that with no interval of the customer the product speaks alone, and with many the customer alone. The
 * columns are by product and hold only for those in `product`. Scratch memory: not for two callers at once.
 */
export class PurchaseMemory {
  held = 0;
  readonly product: Uint32Array;
  /** Instant of the last purchase, and of the first. */
  readonly last: Float64Array;
  readonly first: Float64Array;
  /** Intervals seen of the product. */
  readonly seen: Uint16Array;
  readonly #stray: Float64Array;
  readonly #known: Uint32Array;
  #reader = 0;
  #all = 0;
  #allStray = 0;

  constructor(products: number) {
    this.product = new Uint32Array(products);
    this.last = new Float64Array(products);
    this.first = new Float64Array(products);
    this.seen = new Uint16Array(products);
    this.#stray = new Float64Array(products);
    this.#known = new Uint32Array(products);
  }

  /**
   * Reads orders, `usual` being ln of the usual interval by product, and shows each interval: its log ratio to what was
   * expected of it before, and its logarithm; `seen` then counts those before it.
   */
  read(
    { orders, from, to }: OrderSpan,
    usual: Float32Array,
    show?: (product: number, logRatio: number, logInterval: number) => void,
  ): void {
    if (++this.#reader > 0xffffffff) {
      this.#known.fill(0);
      this.#reader = 1;
    }
    this.held = 0;
    this.#all = 0;
    this.#allStray = 0;
    for (let o = from; o < to; o++) {
      const at = orders.at[o]!;
      for (let l = orders.lines[o]!; l < orders.lines[o + 1]!; l++) {
        const i = orders.product[l]!;
        if (this.#known[i] === this.#reader) {
          const interval = at - this.last[i]!;
          if (interval < SAME_SECONDS) continue;
          const logInterval = Math.log(interval);
          show?.(i, logInterval - usual[i]! - this.shift(i), logInterval);
          this.seen[i]!++;
          this.#stray[i]! += logInterval - usual[i]!;
          this.#all++;
          this.#allStray += logInterval - usual[i]!;
        } else {
          this.#known[i] = this.#reader;
          this.product[this.held++] = i;
          this.seen[i] = 0;
          this.#stray[i] = 0;
          this.first[i] = at;
        }
        this.last[i] = at;
      }
    }
  }

  /** How far the customer strays from what is usual with product i, as a logarithm. */
  shift(i: number): number {
    const pace = this.#allStray / (this.#all + DOUBT.customer);
    return (this.#stray[i]! + DOUBT.pair * pace) / (this.seen[i]! + DOUBT.pair);
  }
}
