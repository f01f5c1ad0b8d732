import type { CartCompletion, Rows } from '../../domain/index.ts';

/** Everything that the scorers of basket completion read: learned once, immutable, all products by place. */
export interface CompletionTables extends Omit<CartCompletion, 'blend'> {
  /** Number of products. */
  readonly size: number;
  /** 1 where a product may be offered. */
  readonly offerable: Uint8Array;
  /** P(j given i), a lower bound, damped. */
  readonly pairs: Rows;
  /** Cosine of titles and attributes. */
  readonly similar: Rows;
}

/** What is to be completed. */
export interface CartRequest {
  /** Products in the cart or on the page, each once. */
  readonly cart: ArrayLike<number>;
  /** 1 by place of the cart where a product is to be treated as one without orders; absent where none is. */
  readonly cold?: ArrayLike<number>;
  /** What the shopper bought before; absent for a guest. */
  readonly past?: Past;
}

/** Products that a shopper bought, each with its decayed number of orders: the first `count` places, heaviest first. */
export interface Past {
  readonly product: Uint32Array;
  readonly weight: Float32Array;
  readonly count: number;
}
