import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import type { Random } from '../../src/lib/index.ts';
import type { Shopper } from '../shoppers/shopper.ts';

/** How many pieces people take of a kind at once, as weights of 1, 2, 3 ... pieces. */
const PIECES: Readonly<Partial<Record<KindName, readonly number[]>>> = {
  gel: [0, 1, 2, 4, 4, 5, 1, 3, 0, 3, 0, 3],
  bar: [1, 2, 3, 4, 4, 4, 1, 2, 0, 3],
  trailMeal: [2, 4, 3, 3, 1, 1],
  tube: [5, 4, 1],
  roadTyre: [5, 5],
  gravelTyre: [4, 6],
  mountainTyre: [5, 5],
  cityTyre: [6, 4],
  smallTyre: [6, 4],
  brakePads: [6, 4],
  rimPads: [6, 4],
  bottle: [6, 4],
  cage: [6, 4],
  battery: [8, 2],
  gasCanister: [7, 3],
  socks: [5, 3, 2],
  hikingSocks: [6, 3, 1],
  electrolyte: [7, 3],
  tent: [1],
};
/** For whom a piece is meant: one each. */
const ONE_EACH: ReadonlySet<KindName> = new Set([
  'sleepingBag',
  'sleepingMat',
  'pillow',
  'mug',
  'cutlery',
  'headlamp',
  'chair',
]);

/** How many pieces of the article the shopper takes at once. */
export function piecesOf(article: Article<KindName>, shopper: Shopper, random: Random): number {
  if (Number(article.product.attributes.pieces ?? 1) >= 10) return 1; // a box is enough
  if (ONE_EACH.has(article.kind)) return random.chance(0.6) ? 1 : Math.min(2, shopper.party);
  const weights = PIECES[article.kind];
  return weights ? random.weighted(weights) + 1 : 1;
}
