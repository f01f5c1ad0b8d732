import type { Product } from '../../../src/domain/index.ts';
import { type Article, articlesOf } from './article.ts';

/** A shelf of the shop, with the shelves within it. */
export interface Shelf {
  /** From the widest to this one; empty for the whole shop. */
  readonly path: readonly string[];
  readonly within: readonly Shelf[];
  /** All that lies here or further within. */
  readonly articles: readonly Article[];
}

/** Sorts products onto shelves, those with the widest choice first. */
export function shelvesOf(products: readonly Product[], path: readonly string[] = []): Shelf {
  const shelves = new Map<string, Product[]>();
  for (const product of products) {
    const name = product.categoryPath[path.length];
    if (name === undefined) continue;
    const shelf = shelves.get(name);
    if (shelf) shelf.push(product);
    else shelves.set(name, [product]);
  }
  const within = Array.from(shelves, ([name, those]) => shelvesOf(those, [...path, name]));
  within.sort((a, b) => b.articles.length - a.articles.length);
  return { path, within, articles: articlesOf(products) };
}

/** The shelf at the end of a path; undefined where there is none. */
export function shelfAt(root: Shelf, path: readonly string[]): Shelf | undefined {
  let at: Shelf | undefined = root;
  for (const [depth, name] of path.entries()) at = at?.within.find((each) => each.path[depth] === name);
  return at;
}
