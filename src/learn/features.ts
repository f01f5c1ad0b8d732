import type { Product } from '../domain/index.ts';
import { fold, wordsOf } from './words.ts';

/** How much each part of a product says about what it is. */
const WEIGHTS = { word: 1, part: 0.7, category: 0.7, brand: 0.5, attribute: 0.4 };
/** Letters of a word's beginning that stand for its stem, and of its end that stand for the head of a compound. */
const STEM = 5;
const HEAD = 4;

/**
 * What a product is like, as names with weights: the words of its titles in all languages; the first five and last four
 * letters of words, so that `lambası` meets `lamba` and `stedshelm` meets `helm`; its shelf, brand and attributes.
 */
export function featuresOf(product: Product): Map<string, number> {
  const features = new Map<string, number>();
  const note = (name: string, weight: number) => features.set(name, Math.max(weight, features.get(name) ?? 0));
  for (const title of new Set([product.title, ...Object.values(product.titles)]))
    for (const word of wordsOf(title)) {
      note(`w ${word}`, WEIGHTS.word);
      if (word.length >= STEM) note(`< ${word.slice(0, STEM)}`, WEIGHTS.part);
      if (word.length >= HEAD) note(`> ${word.slice(-HEAD)}`, WEIGHTS.part);
    }
  if (product.categoryPath.length > 0) note(`c ${shelfOf(product)}`, WEIGHTS.category);
  if (product.brand !== undefined) note(`b ${fold(product.brand)}`, WEIGHTS.brand);
  for (const [name, value] of Object.entries(product.attributes))
    note(`a ${fold(name)} ${fold(value)}`, WEIGHTS.attribute);
  return features;
}

/** The whole category path as one text; empty where the shop has none. */
export function shelfOf({ categoryPath }: Product): string {
  return categoryPath.map(fold).join(' > ');
}
