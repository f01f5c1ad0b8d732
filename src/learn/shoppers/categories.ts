import type { Product, ShopperTraits } from '../../domain/index.ts';

/** The categories in which products lie, sorted by path, and the place of each product's own. */
export function categoriesOf(products: readonly Product[]): ShopperTraits['categories'] {
  const keys = products.map(({ categoryPath }) => (categoryPath.length > 0 ? JSON.stringify(categoryPath) : ''));
  const known = [...new Set(keys)].filter((key) => key !== '').sort();
  const places = new Map(known.map((key, place) => [key, place]));
  return {
    paths: known.map((key) => JSON.parse(key) as string[]),
    ofProduct: Int32Array.from(keys, (key) => places.get(key) ?? -1),
  };
}
