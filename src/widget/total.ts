import type { Offer } from '../domain/index.ts';

/** One piece of a product that a form can put into the cart, as `data-line` holds it. */
export type Line = Pick<Offer, 'productId' | 'priceMinor' | 'deal'>;

/**
 * What lines cost together and what deals take off. A deal counts where all its products are among the lines, and a
 * piece serves one deal only: the earlier line's. Pass the lines that are not left out.
 */
export function totalOf(lines: readonly Line[]): { totalMinor: number; savedMinor: number } {
  const free = new Set(lines.map(({ productId }) => productId));
  let totalMinor = 0;
  let savedMinor = 0;
  for (const { priceMinor, deal } of lines) {
    totalMinor += priceMinor;
    // A set that takes two pieces of one product is not complete with a piece of each.
    if (!deal?.products.every((id, place, set) => free.has(id) && set.indexOf(id) === place)) continue;
    savedMinor += deal.savedMinor;
    for (const id of deal.products) free.delete(id);
  }
  return { totalMinor: totalMinor - savedMinor, savedMinor };
}

/**
 * What the texts with `data-text` say of lines that are not left out: how many, what they cost, and what is saved, which is empty
 * where nothing is. `write` writes an amount of their currency for people.
 */
export function holesOf(
  lines: readonly Line[],
  write: (amountMinor: number) => string,
): Record<'number' | 'amount' | 'saved', string> {
  const { totalMinor, savedMinor } = totalOf(lines);
  return { number: `${lines.length}`, amount: write(totalMinor), saved: savedMinor ? write(savedMinor) : '' };
}
