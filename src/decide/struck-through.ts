import type { Product, ProductPast } from '../domain/index.ts';
import { reductionNow } from './claims/reduction-now.ts';

/** A price that the shop strikes through is shown as far as the product's past bears it out, and not at all where it does not. */
export function struckThrough(product: Product, past: ProductPast | undefined, at: number): number | undefined {
  const { priceMinor, compareAtMinor } = product;
  if (priceMinor === undefined || compareAtMinor === undefined || compareAtMinor <= priceMinor) return undefined;
  return reductionNow(product, past, at)?.priorMinor;
}
