import { NEXT_BASKET_SCORERS } from '../../domain/index.ts';

/** How many scorers there are: a row of `score` holds one number of each. */
export const KINDS = NEXT_BASKET_SCORERS.length;
const FIRST_CAPACITY = 1024;

/**
 * Candidates of one customer with what each scorer says of them, unscaled: of scorer k, candidate c has `score[c * KINDS + k] *
 * scale[k]`, and each scorer sums to 1 over all that it speaks of. The chances of `due` stay what they are.
 */
export class CandidateScores {
  count = 0;
  product = new Uint32Array(FIRST_CAPACITY);
  /** Another array once it has grown: read it again after `open`. */
  score = new Float64Array(FIRST_CAPACITY * KINDS);
  readonly scale = new Float64Array(KINDS);
  /** Row of each product; -1 where it is no candidate. */
  readonly row: Int32Array;

  constructor(products: number) {
    this.row = new Int32Array(products).fill(-1);
  }

  /** Forgets all candidates. */
  clear(): void {
    for (let c = 0; c < this.count; c++) this.row[this.product[c]!] = -1;
    this.count = 0;
  }

  /** Makes product i, which is none, a candidate, and says its row. */
  open(i: number): number {
    const c = this.count++;
    if (c === this.product.length) this.#grow();
    this.row[i] = c;
    this.product[c] = i;
    this.score.fill(0, c * KINDS, (c + 1) * KINDS);
    return c;
  }

  #grow(): void {
    const product = new Uint32Array(this.product.length * 2);
    const score = new Float64Array(this.score.length * 2);
    product.set(this.product);
    score.set(this.score);
    this.product = product;
    this.score = score;
  }
}
