import type { Bundles, History } from '../../domain/index.ts';
import type { FoundSet } from '../bundles.ts';
import type { Things } from '../things.ts';

/** What a table of bundles is made of. */
export interface BundleTableInput {
  readonly found: readonly FoundSet[];
  readonly history: History;
  readonly things: Things;
  readonly offerable: Uint8Array;
  readonly most: number;
}

/** Bundles of each thing and size that are kept, though the shop has better ones. */
const MOST_OF_THING = 3;

/** Puts the best sets first, names of each thing the variant that sells best, and lets each product find its own. */
export function bundleTable({ found, history, things, offerable, most }: BundleTableInput): Bundles {
  const inOrder = found.toSorted((a, b) => b.score - a.score || compareThings(a.things, b.things));
  const seen = new Map<string, number>();
  const kept = inOrder.filter((set, rank) => {
    const names = set.things.map((thing) => `${thing} ${set.things.length}`);
    const isBestOfOne = names.some((name) => (seen.get(name) ?? 0) < MOST_OF_THING);
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
    return rank < most || isBestOfOne;
  });
  const seller = bestSellers(history, things, offerable);
  let end = 0;
  return {
    start: Uint32Array.from([0, ...kept.map((set) => (end += set.things.length))]),
    product: Uint32Array.from(kept.flatMap((set) => set.things.map((thing) => seller[thing]!))),
    orders: Uint32Array.from(kept, (set) => set.orders),
    expected: Float32Array.from(kept, (set) => set.expected),
    score: Float32Array.from(kept, (set) => set.score),
    of: bundlesOfProducts(kept, things),
  };
}

function compareThings(one: readonly number[], other: readonly number[]): number {
  for (let t = 0; t < Math.min(one.length, other.length); t++) if (one[t] !== other[t]) return one[t]! - other[t]!;
  return one.length - other.length;
}

/** Of each thing the offerable variant that most orders hold, the first of equals. */
function bestSellers({ products, orders, lines }: History, things: Things, offerable: Uint8Array): Uint32Array {
  const held = new Uint32Array(products.length);
  const end = orders.start[orders.count] ?? 0;
  for (let l = 0; l < end; l++) held[lines.product[l]!]!++;
  return Uint32Array.from({ length: things.count }, (_, thing) => {
    const variants = things.product.subarray(things.start[thing], things.start[thing + 1]);
    const rank = (place: number) => (offerable[place] === 1 ? held[place]! : -1);
    return variants.reduce((best, place) => (rank(place) > rank(best) ? place : best));
  });
}

function bundlesOfProducts(kept: readonly FoundSet[], things: Things): Bundles['of'] {
  const rows = Array.from({ length: things.count }, (): number[] => []);
  for (const [bundle, set] of kept.entries()) for (const thing of set.things) rows[thing]!.push(bundle);
  const start = new Uint32Array(things.of.length + 1);
  for (const [product, thing] of things.of.entries()) start[product + 1] = start[product]! + rows[thing]!.length;
  const bundle = new Uint32Array(start.at(-1)!);
  for (const [product, thing] of things.of.entries()) bundle.set(rows[thing]!, start[product]);
  return { start, bundle };
}
