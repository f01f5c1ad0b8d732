import type { Product } from '../../domain/index.ts';

/** Products by the categories of one level of their paths: each is in one of them, or in none. */
export interface CategoryLevel {
  /** 1 for the widest categories. */
  readonly depth: number;
  readonly count: number;
  /** The category of each product; -1 where its path is shorter. */
  readonly of: Int32Array;
  /** For each category the one of the level above that it is part of; 0 on the first level, whose one parent is the shop. */
  readonly above: Int32Array;
  /** Products of category c and of those below it: `start[c]` up to `start[c + 1]`. */
  readonly start: Uint32Array;
  readonly product: Uint32Array;
}

/** The levels of all category paths, the widest first. Categories are told apart by their whole paths. */
export function categoryLevels(products: readonly Product[]): CategoryLevel[] {
  const levels: CategoryLevel[] = [];
  let before: Int32Array = new Int32Array(products.length);
  for (let depth = 1; ; depth++) {
    const level = levelOf(products, depth, before);
    if (level.count === 0) return levels;
    levels.push(level);
    before = level.of;
  }
}

/** The path that leads to a category. */
export function pathTo(
  { depth, start, product }: CategoryLevel,
  category: number,
  products: readonly Product[],
): string[] {
  return products[product[start[category]!]!]!.categoryPath.slice(0, depth);
}

function levelOf(products: readonly Product[], depth: number, before: Int32Array): CategoryLevel {
  const numbers = new Map<string, number>();
  const above: number[] = [];
  const of = Int32Array.from(products, ({ categoryPath }, place) => {
    const name = categoryPath[depth - 1];
    if (name === undefined) return -1;
    const key = `${before[place]!} ${name}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, above.length);
    return above.push(before[place]!) - 1;
  });
  return { depth, count: above.length, of, above: Int32Array.from(above), ...membersOf(of, above.length) };
}

function membersOf(of: Int32Array, count: number): Pick<CategoryLevel, 'start' | 'product'> {
  const start = new Uint32Array(count + 1);
  for (const category of of) if (category >= 0) start[category + 1]!++;
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!;
  const next = start.slice(0, -1);
  const product = new Uint32Array(start[count]!);
  for (const [place, category] of of.entries()) if (category >= 0) product[next[category]!++] = place;
  return { start, product };
}
