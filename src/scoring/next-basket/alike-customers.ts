import type { NextBasketTable } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';

/** Customers like one that are asked. */
const ASKED = 150;
/** Buyers of the asker's products that are read at most, to the end of a product: those of the products that say most. */
const READ = 10_000;

/** The customers whose earlier purchases are most like a given one's. Scratch memory is by customer. */
export class AlikeCustomers {
  count = 0;
  /** The most alike first. */
  readonly customer = new Uint32Array(ASKED);
  /** Cosine, but for the length of the asker's own vector, which is the same for all. */
  readonly alike = new Float64Array(ASKED);
  readonly #table: NextBasketTable;
  readonly #best = new Best(ASKED);
  readonly #sum: Float32Array;
  readonly #touched: Uint32Array;

  constructor(table: NextBasketTable) {
    this.#table = table;
    this.#sum = new Float32Array(table.norm.length);
    this.#touched = new Uint32Array(table.norm.length);
  }

  /**
   * Finds those who share products with the asker, who bought `count` of `product`, those
   * that say most first, by weight: idf-weighted cosine. The asker
   * is never found; ties by number. Time: the buyers of these
   * products, some 10,000 at most. A kernel: its loops are one thought.
   */
  find({ product, weight, count }: { product: Uint32Array; weight: Float64Array; count: number }, self: number): void {
    const { start, customer, weight: share } = this.#table.buyers;
    const sum = this.#sum;
    const touched = this.#touched;
    let found = 0;
    let left = READ;
    for (let k = 0; k < count && left > 0; k++) {
      const w = weight[k]!;
      left -= start[product[k]! + 1]! - start[product[k]!]!;
      for (let b = start[product[k]!]!, end = start[product[k]! + 1]!; b < end; b++) {
        const c = customer[b]!;
        const before = sum[c]!;
        if (before === 0) touched[found++] = c;
        sum[c] = before + w * share[b]!;
      }
    }
    const best = this.#best;
    for (let t = 0; t < found; t++) {
      const c = touched[t]!;
      const alike = sum[c]!;
      sum[c] = 0;
      if (alike >= best.floor && c !== self) best.offer(c, alike);
    }
    this.count = best.drain(this.customer, this.alike, 0);
  }
}
