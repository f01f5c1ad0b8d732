import type { BlendWeights } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { FEATURES, featuresAt, modeOf, sizeOf, weightsAt } from './features.ts';
import { gatherer } from './gather.ts';
import type { CartRequest, CompletionTables } from './request.ts';
import { SHORTLIST, shortlister } from './shortlist.ts';
import { clearSums, setAside, STRIDE, type Sums } from './sums.ts';

/** Suggestions, best first: the first `count` places. The next call overwrites them. */
export interface Suggestions {
  readonly product: Uint32Array;
  /** Of the blend: log-odds up to a constant, comparable within one request. Of one scorer: its sum. */
  readonly score: Float64Array;
  count: number;
}

/**
 * Completes carts: the blend of all scorers, and each alone. Owns scratch memory of about 40 bytes for each product, which
 * every call leaves clean: not for two callers at once.
 */
export class CartPredictor {
  readonly #tables: CompletionTables;
  readonly #weights: BlendWeights;
  readonly #sums: Sums;
  readonly #gather: (request: CartRequest) => void;
  readonly #shortlist: ReturnType<typeof shortlister>;
  readonly #best: Best;
  readonly #row = new Float32Array(FEATURES);
  readonly #found: Suggestions;
  #rank: Uint32Array | undefined;

  constructor(tables: CompletionTables, weights: BlendWeights, most = 20) {
    this.#tables = tables;
    this.#weights = weights;
    const { sums, gather } = gatherer(tables);
    this.#sums = sums;
    this.#gather = gather;
    this.#shortlist = shortlister(tables, sums, weights.scale);
    this.#best = new Best(Math.min(most, SHORTLIST));
    this.#found = { product: new Uint32Array(most), score: new Float64Array(most), count: 0 };
  }

  /**
   * What goes best with a cart: gathers all scorers' sums, shortlists by their plain mean, and weighs the shortlist as a
   * conditional logit (McFadden 1974) with the weights of the cart's size and shopper. What is in the cart or may not be
   * offered is left out. Where neither a cart nor a past says anything, what sells most is all there is to say.
   */
  suggest(request: CartRequest): Suggestions {
    if (request.cart.length === 0 && (request.past?.count ?? 0) === 0) return this.suggestPopular(request);
    const { weight, scale } = this.#weights;
    const facts = { popularity: this.#tables.popularity, scale };
    const row = this.#row;
    this.#gather(request);
    const { product, count } = this.#shortlist(request.cart);
    const from = weightsAt(modeOf(request), sizeOf(request.cart.length));
    const place = { product: 0, into: row, at: 0 };
    for (let c = 0; c < count; c++) {
      place.product = product[c]!;
      featuresAt(this.#sums, facts, place);
      let logit = 0;
      for (let f = 0; f < FEATURES; f++) logit += weight[from + f]! * row[f]!;
      this.#best.offer(place.product, logit);
    }
    clearSums(this.#sums);
    return this.#drain();
  }

  /** What one scorer, by its place among `CART_SCORERS`, says alone; ties, and what it does not know, by popularity. */
  suggestBy(scorer: number, request: CartRequest): Suggestions {
    const { offerable, popularity } = this.#tables;
    const { value, touched, mark } = this.#sums;
    this.#rank ??= ranksOf(popularity.order);
    this.#gather(request);
    const { cart } = request;
    setAside(this.#sums, cart);
    for (let t = 0; t < this.#sums.count; t++) {
      const j = touched[t]!;
      const score = value[j * STRIDE + scorer]!;
      if (score > 0 && mark[j] !== 2 && offerable[j] === 1) this.#best.offer(this.#rank[j]!, score);
    }
    clearSums(this.#sums);
    const found = this.#drain();
    for (let f = 0; f < found.count; f++) found.product[f] = popularity.order[found.product[f]!]!;
    return this.#fill(cart);
  }

  /** What sells most, beside what is in the cart. */
  suggestPopular({ cart }: CartRequest): Suggestions {
    this.#found.count = 0;
    return this.#fill(cart);
  }

  #drain(): Suggestions {
    this.#found.count = this.#best.drain(this.#found.product, this.#found.score, 0);
    return this.#found;
  }

  #fill(cart: ArrayLike<number>): Suggestions {
    const { offerable, popularity } = this.#tables;
    const { product, score } = this.#found;
    const shown = new Set<number>(Array.from(cart));
    for (let f = 0; f < this.#found.count; f++) shown.add(product[f]!);
    for (let p = 0; p < popularity.order.length && this.#found.count < product.length; p++) {
      const j = popularity.order[p]!;
      if (shown.has(j) || offerable[j] === 0) continue;
      score[this.#found.count] = 0;
      product[this.#found.count++] = j;
    }
    return this.#found;
  }
}

function ranksOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let p = 0; p < order.length; p++) rank[order[p]!] = p;
  return rank;
}
