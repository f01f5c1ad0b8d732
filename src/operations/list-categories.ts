import type { Category } from '../domain/index.ts';
import type { Context } from './context.ts';

/** The shop's categories as a tree, each level by name, with how many products are for sale in each. */
export async function listCategories({ store }: Context): Promise<readonly Category[]> {
  const widest: Category[] = [];
  const known = new Map<string, Category>();
  // Ascending by path, so that a category comes after the one that it is within.
  for (const { path, products } of await store.products.categories()) {
    const category = { name: path.at(-1) ?? '', path: [...path], products, categories: [] };
    known.set(JSON.stringify(path), category);
    (known.get(JSON.stringify(path.slice(0, -1)))?.categories ?? widest).push(category);
  }
  return widest;
}
