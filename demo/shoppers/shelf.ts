import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { createRandom } from '../../src/lib/random.ts';

/** An article as it lies on the shelf beside others of its kind. */
export interface Shelved {
  readonly article: Article<KindName>;
  /** Where its price stands in its kind: 0 the cheapest, 1 the dearest. */
  readonly priceRank: number;
  /** What makes one thing sell better than another for no reason that a catalogue shows. */
  readonly appeal: number;
}

const shelves = new Map<KindName, Shelved[]>();
const charm = createRandom(1, 0x5e1f);
const charmOfGroup = new Map<string, number>();

for (const [kind, articles] of Map.groupBy(ARTICLES, (article) => article.kind)) {
  const prices = [...new Set(articles.map(priceOf))].sort((a, b) => a - b);
  const last = Math.max(1, prices.length - 1);
  shelves.set(
    kind,
    articles.map((article) => ({
      article,
      priceRank: prices.indexOf(priceOf(article)) / last,
      appeal: appealOf(article.product.groupId ?? article.product.id),
    })),
  );
}

/** All sizes of a thing please alike. */
function appealOf(group: string): number {
  const known = charmOfGroup.get(group);
  if (known !== undefined) return known;
  const appeal = charm.normal() * 0.45;
  charmOfGroup.set(group, appeal);
  return appeal;
}

/** The price of an article today. */
function priceOf(article: Article<KindName>): number {
  return article.product.priceMinor ?? 0;
}

/** All articles of a kind. */
export function shelfOf(kind: KindName): readonly Shelved[] {
  return shelves.get(kind) ?? [];
}
