import type { Product } from '../domain/index.ts';
import type { Put } from '../store/index.ts';
import type { Context } from './context.ts';

/** Stores products that the shop sends; each replaces the one of the same id as a whole. */
export function putProducts(context: Context, products: readonly Product[]): Promise<Put> {
  return context.store.products.put([products], { replacesDemo: false });
}
