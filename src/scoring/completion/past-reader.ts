import type { OrdersByCustomer } from '../../domain/index.ts';
import type { Past } from './request.ts';

/** What an order still counts when the same customer has ordered once more since (TIFU-KNN, Hu et al. 2020, uses .9 too). */
const FADING = 0.9;

/**
 * Reads customers' pasts as the blend takes them: each product with its number of orders, one counting 0.9 for every
 * later order of the customer. Owns its outcome, which the next call overwrites.
 */
export class PastReader {
  readonly #sum: Float64Array;
  #product = new Uint32Array(256);
  #weight = new Float32Array(256);

  /** For a shop of so many products. */
  constructor(size: number) {
    this.#sum = new Float64Array(size);
  }

  /** The past of a customer by number; of nobody where it is -1. Time: the customer's lines, sorted. */
  read({ start, lines, product }: OrdersByCustomer, customer: number): Past {
    if (customer < 0) return { product: this.#product, weight: this.#weight, count: 0 };
    const sum = this.#sum;
    const last = start[customer + 1]! - 1;
    const bought: number[] = [];
    for (let o = start[customer]!; o <= last; o++) {
      const counts = FADING ** (last - o);
      for (let l = lines[o]!; l < lines[o + 1]!; l++) {
        const i = product[l]!;
        if (sum[i] === 0) bought.push(i);
        sum[i]! += counts;
      }
    }
    bought.sort((a, b) => sum[b]! - sum[a]! || a - b);
    if (bought.length > this.#product.length) {
      this.#product = new Uint32Array(2 * bought.length);
      this.#weight = new Float32Array(2 * bought.length);
    }
    for (const [place, i] of bought.entries()) {
      this.#product[place] = i;
      this.#weight[place] = sum[i]!;
      sum[i] = 0;
    }
    return { product: this.#product, weight: this.#weight, count: bought.length };
  }
}
