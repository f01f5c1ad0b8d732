import type { Currency, Deal } from '../domain/index.ts';
import { money } from './money.ts';

/** One piece of a product that a form can put into the cart, as `data-line` holds it. */
export interface Line {
  readonly productId: string;
  readonly priceMinor: number;
  /** The products that a deal is for, one piece of each; this one is among them. */
  readonly set?: readonly string[] | undefined;
  /** What comes off them together. */
  readonly savedMinor?: number | undefined;
}

/** A line of what is offered, or of the page's own product, which has no deal. */
export function lineOf(product: { productId: string; priceMinor: number; deal?: Deal | undefined }): Line {
  const { productId, priceMinor, deal } = product;
  return { productId, priceMinor, set: deal?.products, savedMinor: deal?.savedMinor };
}

/**
 * What lines cost together and what deals take off. A deal counts where all its products are among the lines, and a
 * piece serves one deal only: the earlier line's. Pass the lines that are not left out.
 */
export function totalOf(lines: readonly Line[]): { totalMinor: number; savedMinor: number } {
  let free = lines.map(({ productId }) => productId);
  let totalMinor = 0;
  let savedAll = 0;
  for (const { priceMinor, set, savedMinor = 0 } of lines) {
    totalMinor += priceMinor;
    const left = set && without(free, set);
    if (!left) continue;
    savedAll += savedMinor;
    free = left;
  }
  return { totalMinor: totalMinor - savedAll, savedMinor: savedAll };
}

/** The pieces that are left when those of a set are taken; undefined where one is missing. */
function without(pieces: readonly string[], set: readonly string[]): string[] | undefined {
  const left = [...pieces];
  for (const id of set) {
    const place = left.indexOf(id);
    if (place < 0) return undefined;
    left.splice(place, 1);
  }
  return left;
}

/** What the texts with `data-text` say of lines: how many, what they cost, and what is saved; empty where nothing is. */
export function holesOf(
  lines: readonly Line[],
  currency: Currency,
  locale: string,
): { count: string; price: string; saved: string } {
  const { totalMinor, savedMinor } = totalOf(lines);
  return {
    count: new Intl.NumberFormat(locale).format(lines.length),
    price: money(totalMinor, currency, locale),
    saved: savedMinor > 0 ? money(savedMinor, currency, locale) : '',
  };
}
