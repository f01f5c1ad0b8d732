import type { ProductId, ProductPast } from '../domain/index.ts';

/** What the shop told of a product over time, or undefined where nothing said now depends on it. */
export type PastOf = (productId: ProductId) => ProductPast | undefined;

/** What products have behind them, each looked up once and remembered. */
export class Pasts {
  readonly #find: PastOf;
  readonly #asked = new Map<ProductId, ProductPast | undefined>();

  constructor(find: PastOf = () => undefined) {
    this.#find = find;
  }

  of(id: ProductId): ProductPast | undefined {
    if (!this.#asked.has(id)) this.#asked.set(id, this.#find(id));
    return this.#asked.get(id);
  }

  /** Everything that was found, by ascending id. */
  looked(): ProductPast[] {
    return [...this.#asked.values()]
      .filter((past) => past !== undefined)
      .sort((a, b) => (a.productId < b.productId ? -1 : 1));
  }
}
