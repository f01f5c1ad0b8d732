import type { Purchases, ShopperTraits } from '../../domain/index.ts';

type Categories = ShopperTraits['categories'];

const masks = new WeakMap<Categories, WeakMap<readonly string[], Uint8Array>>();

/** By product, 1 where it lies in the category or below it. Made once for each snapshot and condition that names a category. */
function maskOf(categories: Categories, category: readonly string[]): Uint8Array {
  const known = masks.get(categories) ?? new WeakMap<readonly string[], Uint8Array>();
  masks.set(categories, known);
  let mask = known.get(category);
  if (mask === undefined) {
    const inside = categories.paths.map((path) => category.every((name, level) => path[level] === name));
    mask = Uint8Array.from(categories.ofProduct, (place) => (place >= 0 && inside[place] ? 1 : 0));
    known.set(category, mask);
  }
  return mask;
}

/** Of the lines that shoppers bought, which lie in a category. */
export class CategoryShare {
  readonly #purchases: Purchases;
  readonly #mask: Uint8Array;

  constructor({ purchases, shoppers }: Shop, category: readonly string[]) {
    this.#purchases = purchases;
    this.#mask = maskOf(shoppers.categories, category);
  }

  /** The share, 0-1, of a purchaser of the snapshot in the last 100 orders; NaN of somebody without purchases. Linear in their lines. */
  of(purchaser: number): number {
    if (purchaser < 0) return Number.NaN;
    const { start, lines, product } = this.#purchases;
    const from = lines[start[purchaser]!]!;
    const to = lines[start[purchaser + 1]!]!;
    const mask = this.#mask;
    let inside = 0;
    for (let l = from; l < to; l++) inside += mask[product[l]!]!;
    return to > from ? inside / (to - from) : Number.NaN;
  }
}

/** The tables of a snapshot that tell of shoppers. */
export interface Shop {
  readonly shoppers: ShopperTraits;
  readonly purchases: Purchases;
}
