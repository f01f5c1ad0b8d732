import type { Neighbours } from '../domain/index.ts';
import type { Best } from '../lib/index.ts';

/** Grows a table of neighbours, one product's row behind the other, in columns that double when they are full. */
export class NeighbourTable {
  #end = 0;
  #product: Uint32Array;
  #score: Float32Array;
  #support: Uint32Array;
  readonly #start: Uint32Array;
  readonly #most: number;

  /** For `size` products with at most `most` neighbours each. */
  constructor(size: number, most: number) {
    this.#most = most;
    this.#start = new Uint32Array(size + 1);
    this.#product = new Uint32Array(1024);
    this.#score = new Float32Array(1024);
    this.#support = new Uint32Array(1024);
  }

  /** Adds the row of a product, the next one in order, and empties `best`. */
  add(product: number, best: Best, supportOf?: (neighbour: number) => number): void {
    if (this.#end + this.#most > this.#product.length) this.#grow();
    const kept = best.drain(this.#product, this.#score, this.#end);
    if (supportOf) for (let e = this.#end; e < this.#end + kept; e++) this.#support[e] = supportOf(this.#product[e]!);
    this.#end += kept;
    this.#start[product + 1] = this.#end;
  }

  /** The table, its columns cut to length. */
  finish(): Neighbours {
    return {
      start: this.#start,
      product: this.#product.slice(0, this.#end),
      score: this.#score.slice(0, this.#end),
      support: this.#support.slice(0, this.#end),
    };
  }

  #grow(): void {
    const length = 2 * this.#product.length + this.#most;
    const [product, score, support] = [this.#product, this.#score, this.#support];
    this.#product = new Uint32Array(length);
    this.#score = new Float32Array(length);
    this.#support = new Uint32Array(length);
    this.#product.set(product);
    this.#score.set(score);
    this.#support.set(support);
  }
}
