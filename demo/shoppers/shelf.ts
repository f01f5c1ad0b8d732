import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { createRandom } from '../../src/lib/index.ts';

/** An article as it lies on the shelf beside others of its kind. */
export interface Shelved {
  readonly article: Article<KindName>;
  /** Natural logarithm of its price: what feels like one step more costs a share more, not an amount. */
  readonly logPrice: number;
  /** What makes one thing sell better than another for no reason that a catalogue shows. */
  readonly appeal: number;
}

const shelves = new Map<KindName, Shelved[]>();
const charm = createRandom(1, 0x5e1f);
const charmOfGroup = new Map<string, number>();

for (const [kind, articles] of Map.groupBy(ARTICLES, (article) => article.kind)) {
  shelves.set(
    kind,
    articles.map((article) => ({
      article,
      logPrice: Math.log(article.product.priceMinor ?? 1),
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

/** All articles of a kind. */
export function shelfOf(kind: KindName): readonly Shelved[] {
  return shelves.get(kind) ?? [];
}
