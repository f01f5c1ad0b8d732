import type { ConfigName } from './config/config-id.ts';
import type { ShopperMemory } from './memory.ts';
import type { Product } from './product.ts';
import type { ProductPast } from './product-past.ts';
import type { NextView } from './sessions.ts';

/**
 * What a decision looked at beside its snapshot, its configuration and its request, as far as it asked: kept with it, and told again it
 * makes the same decision again. Each part is absent where there was nothing.
 */
export interface Seen {
  /** Products whose facts were newer than the snapshot's, by ascending id. */
  readonly live?: readonly Product[];
  /** What sessions newer than the snapshot said. */
  readonly foretold?: readonly NextView[];
  /** What the shop had told over time of the products that are offered. */
  readonly past?: readonly ProductPast[];
  /** The shopper's segments, where anything asked for them. */
  readonly segments?: readonly ConfigName[];
  /** Offers that nobody could have any more. */
  readonly usedUp?: readonly ConfigName[];
  /** What was remembered of the shopper beyond what the snapshot knows. */
  readonly memory?: ShopperMemory;
}
