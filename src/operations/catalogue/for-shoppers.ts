import { struckThrough } from '../../decide/index.ts';
import type { Product } from '../../domain/index.ts';
import type { Serving } from '../serving/serving.ts';

/** A product as a shop may show it: `compareAtMinor` is the price that may lawfully be struck through, and absent where none may. */
export function forShoppers({ context, decider }: Serving, { compareAtMinor, ...product }: Product): Product {
  const past = decider.pasts.find(product.id);
  const prior = struckThrough({ compareAtMinor, ...product }, past, context.now());
  return { ...product, ...(prior !== undefined && { compareAtMinor: prior }) };
}
