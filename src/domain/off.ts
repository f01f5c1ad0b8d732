import { z } from 'zod';
import { PriceMinor } from './money.ts';

/** A part of a price in percent: above 0, at most 100, with at most two decimals. */
export const Percent = z
  .number()
  .gt(0)
  .max(100)
  .refine((percent) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6, 'has more than two decimals');
export type Percent = number;

/** What comes off a price: a part of it, an amount, or all that is above another price. */
export const Off = z.union([
  z.strictObject({ percent: Percent }),
  z.strictObject({ amountMinor: z.int().min(1) }),
  z.strictObject({ priceMinor: PriceMinor }),
]);
export type Off = z.infer<typeof Off>;

/** How a price is rounded after a percentage came off: to a multiple of so many minor units, never above the price before. */
export const Rounding = z.strictObject({
  toMinor: z.int().min(1).max(1_000_000).default(1),
  way: z.enum(['nearest', 'down', 'up']).default('nearest'),
});
export type Rounding = z.infer<typeof Rounding>;
