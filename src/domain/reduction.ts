import { z } from 'zod';
import { Currency, PriceMinor } from './money.ts';

/** A price from an instant (milliseconds since 1970) on; without a price the product was not for sale. */
export interface PriceChange {
  readonly at: number;
  readonly priceMinor?: number | undefined;
  readonly currency?: Currency | undefined;
}

/** A lowered price, and what a shop may lawfully compare it with: the lowest of the 30 days before it was lowered. */
export const Reduction = z.strictObject({
  priceMinor: PriceMinor,
  priorMinor: PriceMinor,
  currency: Currency,
  /** When the price was lowered: milliseconds since 1970. */
  sinceAt: z.int(),
});
export type Reduction = z.infer<typeof Reduction>;

/** Days before a reduction whose lowest price it is measured by (Directive 98/6/EC, Article 6a; CJEU C-330/23). */
export const PRIOR_DAYS = 30;

/**
 * The reduction that the last price of a history is, oldest change first. Undefined where it is none: where one of the 30 days before
 * was as cheap, lacks a price or had another currency, where the history does not reach back so far, or where its
 * instants do not ascend, because the clock that wrote them is not to be trusted.
 */
export function reductionOf(history: readonly PriceChange[]): Reduction | undefined {
  const last = history.at(-1);
  if (last?.priceMinor === undefined || last.currency === undefined) return undefined;
  const windowBegins = last.at - PRIOR_DAYS * 86_400_000;
  let priorMinor = Infinity;
  let later = last.at;
  for (const { at, priceMinor, currency } of history.slice(0, -1).reverse()) {
    if (priceMinor === undefined || currency !== last.currency || at > later) return undefined;
    priorMinor = Math.min(priorMinor, priceMinor);
    later = at;
    if (at > windowBegins) continue;
    if (priorMinor <= last.priceMinor) return undefined;
    return { priceMinor: last.priceMinor, priorMinor, currency: last.currency, sinceAt: last.at };
  }
  return undefined;
}
