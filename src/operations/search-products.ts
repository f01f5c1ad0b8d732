import type { Product } from '../domain/index.ts';
import type { ProductSearch } from '../store/index.ts';
import { forShoppers } from './catalogue/for-shoppers.ts';
import type { Serving } from './serving/serving.ts';

/** Products by words and category: those that sell best first, or all in a lasting order, page by page. */
export async function searchProducts(serving: Serving, search: ProductSearch): Promise<Product[]> {
  const products = await serving.context.store.products.search(search);
  return products.map((product) => forShoppers(serving, product));
}
