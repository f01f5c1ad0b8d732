import type { Product, ProductId } from '../domain/index.ts';
import type { Serving } from './serving/serving.ts';

/** A product as this server has it in memory. */
export interface KnownProduct {
  readonly product: Product;
  /** How many orders held it when we last learned; absent for one that is newer than that. */
  readonly orders?: number;
}

/** One product, from memory: newer facts before those of the snapshot. Undefined where the shop has none of that id. */
export function knownProduct({ decider }: Serving, productId: ProductId): KnownProduct | undefined {
  const snapshot = decider.current()?.snapshot;
  const place = snapshot?.find(productId) ?? -1;
  const learned = place < 0 ? undefined : snapshot?.productAt(place);
  const product = decider.live.find(productId) ?? learned;
  const orders = snapshot?.orderCount[place];
  return product && { product, ...(orders !== undefined && { orders }) };
}
