import type { Product } from '../domain/index.ts';
import type { Context } from './context.ts';

/** Products whose id and titles hold every word; without words, those that sell best. */
export function searchProducts(context: Context, words: string, limit: number): Promise<Product[]> {
  return context.store.products.search(words, limit);
}
