import { z } from 'zod';

/** How many to answer, from an address: text of digits, where a body would have a number. */
export function limitOf({ most, usual }: { most: number; usual: number }): z.ZodType<number> {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual);
}
