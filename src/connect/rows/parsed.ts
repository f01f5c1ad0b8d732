import type { z } from 'zod';
import { complaint } from './complaint.ts';
import { Unreadable } from './unreadable.ts';

/** Parses by a schema; throws Unreadable with the first thing that is wrong. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new Unreadable(complaint(result.error));
  return result.data;
}

/** The same fields without those that are empty: an empty cell is no value. */
export function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
