import { z } from 'zod';

/** How many to answer, from an address: text of digits, where a body would have a number. */
export function limitOf({ most, usual }: { most: number; usual: number }): z.ZodType<number> {
  return z.coerce.number().pipe(z.int().min(1).max(most)).default(usual);
}
