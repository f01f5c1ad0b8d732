import type { Product, ProductId } from '../domain/index.ts';
import { Best } from '../lib/index.ts';
import type { ProductSearch } from '../store/index.ts';
import { forShoppers } from './catalogue/for-shoppers.ts';
import type { Serving } from './serving/serving.ts';

/** Which products, in which order, and which of them. */
export interface SearchProductsInput extends ProductSearch {
  /** `sold`: those in most orders first, as was last learned. `id`: an order that nothing changes. */
  readonly order: 'sold' | 'id';
  /** Only what comes after this product in that order. */
  readonly after?: ProductId | undefined;
  readonly limit: number;
}

/** Products by words and category: those that sell best first, or all in a lasting order, page by page. */
export async function searchProducts(serving: Serving, input: SearchProductsInput): Promise<Product[]> {
  const { products } = serving.context.store;
  const found =
    input.order === 'id'
      ? await products.search(input, input)
      : await products.find(bestsellers(serving, await products.searchIds(input), input));
  return found.map((product) => forShoppers(serving, product));
}

/** Counting orders anew at each search would take seconds in a large shop. */
function bestsellers(
  { decider }: Serving,
  ids: readonly ProductId[],
  { after, limit }: Pick<SearchProductsInput, 'after' | 'limit'>,
): ProductId[] {
  const snapshot = decider.current()?.snapshot;
  const ordersOf = (id: ProductId): number => snapshot?.orderCount[snapshot.find(id)] ?? 0;
  const from = after === undefined ? -1 : ids.indexOf(after);
  const fromOrders = after === undefined ? Infinity : ordersOf(after);
  const best = new Best(limit);
  for (const [place, id] of ids.entries()) {
    const orders = ordersOf(id);
    if (orders < fromOrders || (orders === fromOrders && place > from)) best.offer(place, orders);
  }
  const places = new Uint32Array(limit);
  const count = best.drain(places, new Float64Array(limit), 0);
  return Array.from(places.subarray(0, count), (place) => ids[place] ?? '');
}
