import type { Shop } from './category-share.ts';

/** Categories that a mix tells apart; what is bought of others is one part more. */
const MOST_PARTS = 11;

/** What members bought: a value for each member who bought anything. */
export interface Behaviour {
  /** What an order was worth on average, in minor units, by member. */
  readonly baskets: Float64Array;
  /** For each part of the mix, the share of the lines of each member; the shares of a member add up to 1. */
  readonly mix: readonly Float64Array[];
}

/** Which of the widest categories each product lies in, the best selling first: a part of the mix, the last one for all others. */
export interface MixParts {
  readonly names: readonly string[];
  readonly ofProduct: Uint8Array;
}

/** The parts of the mix of a shop: its widest categories by lines bought, and the rest. */
export function mixParts({ shoppers: { categories }, purchases: { product } }: Shop): MixParts {
  const widest = [...categories.ofProduct].map((place) => categories.paths[place]?.[0] ?? '');
  const lines = new Map<string, number>();
  for (const place of product)
    if (widest[place] !== '') lines.set(widest[place]!, (lines.get(widest[place]!) ?? 0) + 1);
  const names = [...lines]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_PARTS)
    .map(([name]) => name);
  const places = new Map(names.map((name, part) => [name, part]));
  return { names, ofProduct: Uint8Array.from(widest, (name) => places.get(name) ?? names.length) };
}

/** What shoppers at these places bought, those without purchases left out. Linear in their lines, a kernel of one loop. */
export function behaviourOf({ shoppers, purchases }: Shop, places: readonly number[], parts: MixParts): Behaviour {
  const { start, lines, product } = purchases;
  const count = parts.names.length + 1;
  const baskets = new Float64Array(places.length);
  const mix = Array.from({ length: count }, () => new Float64Array(places.length));
  let basketsKnown = 0;
  let members = 0;
  for (const place of places) {
    const basket = shoppers.numbers.basketMinor[place]!;
    if (!Number.isNaN(basket)) baskets[basketsKnown++] = basket;
    const purchaser = shoppers.purchaser[place]!;
    if (purchaser < 0) continue;
    const from = lines[start[purchaser]!]!;
    const to = lines[start[purchaser + 1]!]!;
    if (to === from) continue;
    for (let l = from; l < to; l++) mix[parts.ofProduct[product[l]!]!]![members]! += 1 / (to - from);
    members++;
  }
  return { baskets: baskets.subarray(0, basketsKnown), mix: mix.map((shares) => shares.subarray(0, members)) };
}
