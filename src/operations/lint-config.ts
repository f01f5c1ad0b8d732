import { type Finding, findingsOf } from '../decide/index.ts';
import type { Product, ProductId, ShopConfig } from '../domain/index.ts';
import type { Context } from './context.ts';
import { openDecider } from './serving/decider.ts';

/** What is odd about a configuration; empty where nothing is. */
export interface LintedConfig {
  readonly findings: readonly Finding[];
}

/** Holds a configuration against the shop as it is now; nothing is stored. */
export async function lintConfig(context: Context, config: ShopConfig): Promise<LintedConfig> {
  const decider = await openDecider(context);
  const snapshot = decider.current()?.snapshot;
  const products = new Map<ProductId, Product>();
  for (let place = 0; place < (snapshot?.size ?? 0); place++) {
    const product = snapshot!.productAt(place);
    products.set(product.id, product);
  }
  for (const product of decider.live.all()) products.set(product.id, product);
  return { findings: findingsOf(config, { snapshot, products, at: context.now() }) };
}
