import type { Product } from '../../../src/domain/index.ts';

/** Something on the shelf: one product, or all variants of one under a single card. */
export interface Article {
  /** The group's id, or the product's own. */
  readonly id: string;
  /** The one that stands for all: the first that can be had. */
  readonly lead: Product;
  /** In the order in which the shop names them; just the one where there are no variants. */
  readonly variants: readonly Product[];
}

/** Puts sisters together, in the order in which the first of each comes. */
export function articlesOf(products: readonly Product[]): Article[] {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const id = product.groupId ?? product.id;
    const sisters = groups.get(id);
    if (sisters) sisters.push(product);
    else groups.set(id, [product]);
  }
  return Array.from(groups, ([id, variants]) => ({ id, lead: leadOf(variants), variants }));
}

/** True where a shopper can put it into a cart: it is sold, it has a price, and there are pieces of it. */
export function canBeBought({ active, priceMinor, stock }: Product): boolean {
  return active && priceMinor !== undefined && stock !== 0;
}

function leadOf(variants: readonly Product[]): Product {
  const lead = variants.find(canBeBought) ?? variants[0];
  if (lead === undefined) throw new Error('An article has at least one product.');
  return lead;
}
