import type { Product, ProductId, ShopConfig, Snapshot } from '../../domain/index.ts';

/** Something in a configuration that does not do what its writer likely meant. */
export interface Finding {
  /** Where: `rules.winter-sale`, `placements.cart`. */
  readonly part: string;
  /** `error`: it never does anything, or what nobody can want. `warning`: it does less than it seems to. */
  readonly level: 'error' | 'warning';
  /** What is so, in one sentence. */
  readonly what: string;
  /** What to do about it, in one sentence. */
  readonly fix: string;
}

/** The shop that a configuration is held against. */
export interface LintShop {
  /** Undefined where nothing has been learned yet. */
  readonly snapshot: Snapshot | undefined;
  /** Every product as it is now. */
  readonly products: ReadonlyMap<ProductId, Product>;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** One thing to look for: a value, so that all of them are a list. */
export type Check = (config: ShopConfig, shop: LintShop) => readonly Finding[];
