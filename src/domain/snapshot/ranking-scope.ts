import type { Country } from '../locale.ts';

/** What a ranking is of: everything, products of a category and of those below it, or orders of a country or a segment. */
export type RankingScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly categoryPath: string[] }
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'segment'; readonly segment: string };

const KINDS = ['all', 'category', 'country', 'segment'];

/** Everything first; then by kind and by name, so that the list of a scope is found by halving. */
export function compareScopes(one: RankingScope, other: RankingScope): number {
  if (one.kind !== other.kind) return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  const [name, otherName] = [nameOf(one), nameOf(other)];
  if (name === otherName) return 0;
  return name < otherName ? -1 : 1;
}

function nameOf(scope: RankingScope): string {
  if (scope.kind === 'all') return '';
  if (scope.kind === 'country') return scope.country;
  // No text of a shop holds a null character, so no two paths are mistaken for each other.
  return scope.kind === 'segment' ? scope.segment : scope.categoryPath.join('\0');
}

/** Whether a category path leads to the category or to one below it. */
export function isWithin(categoryPath: readonly string[], category: readonly string[]): boolean {
  return category.length <= categoryPath.length && category.every((name, level) => categoryPath[level] === name);
}
