import type { Product } from '../domain/index.ts';

/** What the catalogue says of each product that every model must heed, by place. */
export interface Catalogue {
  /** 1 where it may be offered: active, with a title and a price that is one. */
  readonly offerable: Uint8Array;
  /** A number for each group of variants, -1 for a product that stands alone. */
  readonly group: Int32Array;
}

/** Reads from products what may be offered, and who are variants of one thing. */
export function catalogueOf(products: readonly Product[]): Catalogue {
  const groups = new Map<string, number>();
  const group = new Int32Array(products.length);
  const offerable = new Uint8Array(products.length);
  for (const [place, { groupId, active, title, priceMinor }] of products.entries()) {
    if (groupId !== undefined && !groups.has(groupId)) groups.set(groupId, groups.size);
    group[place] = groupId === undefined ? -1 : groups.get(groupId)!;
    offerable[place] = active && title.trim() !== '' && Number.isInteger(priceMinor) ? 1 : 0;
  }
  return { offerable, group };
}

/** Whether both are one product to a shopper: itself, or variants of one thing. */
export function isSameThing(group: Int32Array, one: number, other: number): boolean {
  return one === other || (group[one]! >= 0 && group[one] === group[other]);
}
