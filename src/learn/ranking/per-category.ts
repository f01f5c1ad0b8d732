import type { History } from '../../domain/index.ts';
import { type CategoryLevel, pathTo } from './category-levels.ts';
import type { Ranked } from './ranking-lists.ts';

/** Categories of one level that get lists at most: the busiest, because a file may put every product into one of its own. */
const MOST_CATEGORIES = 5000;

/** The same columns once for each of the busiest categories of a level, with the products that are in it. */
export function* perCategory(ranked: Ranked, level: CategoryLevel, { products }: History): Generator<Ranked> {
  for (const category of busiest(level, ranked.recent)) {
    const scope = { kind: 'category', categoryPath: pathTo(level, category, products) } as const;
    yield { ...ranked, scope, among: level.product.subarray(level.start[category], level.start[category + 1]) };
  }
}

/** Categories of which anything was sold, the busiest ones where there are too many. */
function busiest({ count, start, product }: CategoryLevel, sold: Uint32Array): Uint32Array {
  const lines = new Float64Array(count);
  for (let c = 0; c < count; c++) for (let p = start[c]!; p < start[c + 1]!; p++) lines[c]! += sold[product[p]!]!;
  return Uint32Array.from(lines.keys())
    .filter((c) => lines[c]! > 0)
    .sort((a, b) => lines[b]! - lines[a]! || a - b)
    .slice(0, MOST_CATEGORIES);
}
