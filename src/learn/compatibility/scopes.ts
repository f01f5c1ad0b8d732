import type { History } from '../../domain/index.ts';

/** Categories of every level, numbered, and which product lies in which. */
export interface Scopes {
  /** The path of each scope. */
  readonly paths: readonly (readonly string[])[];
  /** Scopes of each product, the widest first; none without a category. */
  readonly of: readonly (readonly number[])[];
  /** Whether the scope lies within the other and is another. */
  readonly isBelow: (scope: number, other: number) => boolean;
}

/** Numbers the categories of all products in the order in which they occur. */
export function scopesOf({ products }: Pick<History, 'products'>): Scopes {
  const numbers = new Map<string, number>();
  const paths: (readonly string[])[] = [];
  const chains: (readonly number[])[] = [];
  const of = products.map(({ categoryPath }) =>
    categoryPath.map((_, level) => {
      const path = categoryPath.slice(0, level + 1);
      const key = JSON.stringify(path);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, paths.length);
      return paths.push(path) - 1;
    }),
  );
  for (const chain of of) for (const [level, scope] of chain.entries()) chains[scope] ??= chain.slice(0, level);
  return { paths, of, isBelow: (scope, other) => chains[scope]!.includes(other) };
}
