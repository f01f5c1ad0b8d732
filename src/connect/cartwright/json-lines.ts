import type { z } from 'zod';
import { complaint } from '../rows/complaint.ts';
import { Unreadable } from '../rows/unreadable.ts';
import type { RowReader } from '../rows/table-format.ts';
import type { Kind } from '../source.ts';
import { nestingDepth } from './nesting-depth.ts';

const DEEPEST = 64;

/** Reads one kind from JSON lines: each line a value of `schema`, of which `rows` makes rows. */
export interface JsonReader<T> {
  rows(value: unknown): readonly T[];
}

/** A reader of lines that each hold a value of this schema. */
export function jsonReader<S extends z.ZodType, T>(
  schema: S,
  rows: (value: z.output<S>) => readonly T[],
): JsonReader<T> {
  return {
    rows(value) {
      const parsed = schema.safeParse(value, { reportInput: true });
      if (!parsed.success) throw new Unreadable(complaint(parsed.error));
      return rows(parsed.data);
    },
  };
}

/** Reads lines of JSON; each is a row. */
export function jsonLineReader<T>(reader: JsonReader<T>): RowReader<T> {
  return (row) => reader.rows(parseLine(row.text));
}

/** What a record of our own JSON seems to be, or undefined. */
export function kindOfRecord(line: string): Kind | undefined {
  let record: unknown;
  try {
    record = parseLine(line);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
  if (typeof record !== 'object' || record === null) return undefined;
  if ('lines' in record) return 'orders';
  if ('title' in record) return 'products';
  return 'email' in record || 'name' in record ? 'customers' : undefined;
}

function parseLine(line: string): unknown {
  if (nestingDepth(line) > DEEPEST) throw new Unreadable(`the JSON is nested deeper than ${DEEPEST} levels`);
  try {
    // What Postgres cannot store, and what is no Unicode, can only come as an escape.
    return JSON.parse(line, /\\u(?:0000|d[89a-f])/i.test(line) ? refuseUnstorable : undefined);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable('the line is not valid JSON');
    throw error;
  }
}

function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text !== 'string') continue;
    if (text.includes('\0')) throw new Unreadable('the line holds a NUL character, which is no text');
    if (!text.isWellFormed()) throw new Unreadable('the line holds half a character (a lone surrogate)');
  }
  return value;
}
