import type { Difference, Neighbours, Product } from '../domain/index.ts';
import { Best } from '../lib/index.ts';
import { type Catalogue, isSameThing } from './catalogue.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { type Article, articlesOf } from './upgrade/article.ts';
import { type AttributeOrder, learnAttributeOrder } from './upgrade/attribute-order.ts';
import { compare } from './upgrade/compare.ts';

/** Which products may be offered, and how far an upgrade may go. */
export interface UpgradesOptions {
  readonly catalogue: Catalogue;
  readonly most?: number;
  /** Highest price of an upgrade as a multiple of the first price; offering may narrow it, never widen it. */
  readonly highestRatio?: number;
}

/** Dearer things on the shelf that each one is compared with at most. */
const REACH = 200;

/**
 * Better versions: for each product the dearer ones, up to `highestRatio` of its price, that are the same kind of thing, fit
 * whoever needs the first, and are better in something that can be named (`compare`). Never its own variants, a bigger
 * pack, another colour. Many products have none, and that is an answer.
 *
 * Score, 0-1: (1 - 2^-gain) * (1 - extra / 2), where gain counts what is better less half of what is worse and extra is the
 * share of the way to the highest price: how much better for how little more. Of a group of variants only the one that
 * agrees best stands. Time: products times `REACH`, within a shelf.
 */
export function upgrades(
  products: readonly Product[],
  { catalogue, most = 10, highestRatio = 1.25 }: UpgradesOptions,
): { table: Neighbours; differences: (readonly Difference[])[] } {
  const articles = articlesOf(products, catalogue);
  const order = learnAttributeOrder(shelvesOf(articles.filter(({ shelf }) => shelf !== '')));
  const found = new Map<number, Map<number, Upgrade>>();
  for (const shelf of shelvesOf(articles))
    for (const [place, from] of shelf.entries()) {
      const better = new Map<string, Upgrade>();
      for (const to of shelf.slice(place + 1, place + 1 + REACH)) {
        if (to.priceMinor > from.priceMinor * highestRatio) break;
        const upgrade = upgradeOf(from, to, { catalogue, highestRatio, order });
        const sister = `${to.group < 0 ? `place ${to.place}` : to.group}`;
        if (upgrade && upgrade.score > (better.get(sister)?.score ?? 0)) better.set(sister, upgrade);
      }
      found.set(from.place, new Map([...better.values()].map((upgrade) => [upgrade.place, upgrade])));
    }
  return tableOf(products.length, most, found);
}

interface Upgrade {
  readonly place: number;
  readonly score: number;
  readonly differences: readonly Difference[];
}

function upgradeOf(
  from: Article,
  to: Article,
  { catalogue, highestRatio, order }: { catalogue: Catalogue; highestRatio: number; order: AttributeOrder },
): Upgrade | undefined {
  if (!to.offerable || to.priceMinor <= from.priceMinor || to.product.currency !== from.product.currency)
    return undefined;
  if (isSameThing(catalogue.group, from.place, to.place)) return undefined;
  const comparison = compare(from, to, order);
  if (!comparison) return undefined;
  const extra = (to.priceMinor / from.priceMinor - 1) / (highestRatio - 1);
  const score = (1 - 2 ** -comparison.gain) * (1 - extra / 2);
  return { place: to.place, score, differences: comparison.differences };
}

/** Products that can be compared, ascending by price: those of one category, or where there is none, of one sort or title. */
function shelvesOf(articles: readonly Article[]): Article[][] {
  const shelves = Map.groupBy(articles, ({ shelf, kind, bare, attributes }) =>
    shelf === '' ? (attributes.size > 0 ? `the ${kind.at(-1) ?? ''}` : `titled ${bare}`) : `on ${shelf}`,
  );
  return [...shelves.values()].map((shelf) => shelf.sort((a, b) => a.priceMinor - b.priceMinor || a.place - b.place));
}

function tableOf(size: number, most: number, found: Map<number, Map<number, Upgrade>>) {
  const best = new Best(most);
  const table = new NeighbourTable(size, most);
  const differences: (readonly Difference[])[] = [];
  for (let i = 0; i < size; i++) {
    for (const { place, score } of found.get(i)?.values() ?? []) best.offer(place, score);
    table.add(i, best, (neighbour) => {
      differences.push(found.get(i)!.get(neighbour)!.differences);
      return 0;
    });
  }
  return { table: table.finish(), differences };
}
