import { Refusal, type Product, type ProductId } from '../domain/index.ts';
import { forShoppers } from './catalogue/for-shoppers.ts';
import type { Serving } from './serving/serving.ts';

/** A product with its variants. */
export interface ShownProduct {
  readonly product: Product;
  /** All that share its `groupId`, itself among them, by id; empty where it has none. */
  readonly variants: readonly Product[];
}

/** One product with its variants, as the shop last told of them. */
export async function showProduct(serving: Serving, productId: ProductId): Promise<ShownProduct> {
  const sisters = await serving.context.store.products.findVariants(productId);
  const shown = sisters.map((product) => forShoppers(serving, product));
  const product = shown.find(({ id }) => id === productId);
  if (product === undefined)
    throw new Refusal(
      'not_found',
      `The shop has no product "${productId}".`,
      'Check the id; `GET /v1/products?search=` finds products by their words.',
    );
  return { product, variants: product.groupId === undefined ? [] : shown };
}
