import { z } from 'zod';

/** Text of a shop: trimmed, not empty, at most `max` characters, without the null character that no database keeps. */
export function text(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\0]*$/, 'must not hold a null character');
}
