import { z } from 'zod';

/**
 * Text of a shop: trimmed, not empty, at most `max` characters, without what no database keeps: null characters and
 * halves of surrogate pairs.
 */
export function text(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\0\p{Cs}]*$/u, 'must not hold a null character or half of a surrogate pair');
}
