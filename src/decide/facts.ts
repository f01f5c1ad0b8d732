import type { Product, ProductId, Snapshot } from '../domain/index.ts';

/** The whole newer product where the shop has sent one since the snapshot was learned, or else undefined. */
export type LiveFacts = (productId: ProductId) => Product | undefined;

/** What is known of products now: newer facts before those of the snapshot, each read once and remembered. */
export class Facts {
  readonly #snapshot: Snapshot;
  readonly #live: LiveFacts | undefined;
  readonly #asked = new Map<ProductId, Product | undefined>();
  readonly #now = new Map<number, Product>();

  constructor(snapshot: Snapshot, live?: LiveFacts) {
    this.#snapshot = snapshot;
    this.#live = live;
  }

  /** The product at a place of the snapshot, as it is now. */
  at(place: number): Product {
    if (this.#live === undefined) return this.#snapshot.productAt(place);
    let product = this.#now.get(place);
    if (product === undefined) {
      product = this.newer(this.#snapshot.idOf(place)) ?? this.#snapshot.productAt(place);
      this.#now.set(place, product);
    }
    return product;
  }

  /** Whether the shop has sent the product at a place anew since. */
  isNewer(place: number): boolean {
    return this.#live !== undefined && this.newer(this.#snapshot.idOf(place)) !== undefined;
  }

  /** The product of an id, as it is now; undefined where the shop has none. */
  of(id: ProductId): Product | undefined {
    const place = this.#snapshot.find(id);
    return place < 0 ? this.newer(id) : this.at(place);
  }

  /** The product as the shop has sent it since, or undefined where the snapshot's is current. */
  newer(id: ProductId): Product | undefined {
    if (this.#live === undefined) return undefined;
    if (!this.#asked.has(id)) this.#asked.set(id, this.#live(id));
    return this.#asked.get(id);
  }

  /** Every newer product that was looked at, by ascending id. */
  looked(): Product[] {
    return [...this.#asked.values()].filter((product) => product !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
