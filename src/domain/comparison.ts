import { z } from 'zod';
import { ProductId } from './ids.ts';
import { Currency, PriceMinor } from './money.ts';

/** Rows of a comparison at most: more is a data sheet, not a choice. */
export const COMPARISON_ROWS = 6;

/** An attribute in which two products differ, by what each of them says. */
export const ComparisonRow = z.strictObject({
  name: z.string(),
  chosen: z.string(),
  offered: z.string(),
  /** Whether what is offered is the better one in this; elsewhere it is another one and no better. */
  better: z.boolean(),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;

/** The chosen product against a better one: what the second costs more, and what that buys. */
export const Comparison = z.strictObject({
  /** The chosen one, which the offer would replace. */
  withProductId: ProductId,
  title: z.string(),
  priceMinor: PriceMinor,
  currency: Currency,
  /** What the offered one costs more. */
  extraMinor: PriceMinor,
  /** Those in which it is better first. */
  rows: z.array(ComparisonRow).min(1).max(COMPARISON_ROWS),
});
export type Comparison = z.infer<typeof Comparison>;
