import type { z } from 'zod';
import { issueWords, type Place, Refusal } from '../domain/index.ts';

/** A request that can be read but does not say what the call needs, with every such place. */
export class BadInput extends Refusal {
  readonly places: readonly Place[];

  constructor(part: Part, places: readonly Place[]) {
    super('bad_input', sentence(part, places), FIX[part]);
    this.name = 'BadInput';
    this.places = places;
  }
}

/** The part of a request that is wrong. */
export type Part = 'body' | 'address' | 'query';

const FIX: Record<Part, string> = {
  body: 'Mend what `places` lists and send all of it again: nothing was stored.',
  address: 'Mend the address; /docs shows what it takes.',
  query: 'Mend what stands after the question mark; /docs shows what it takes.',
};

/** Enough to mend a client by; a thousand bad rows are usually one mistake. */
const MOST_PLACES = 20;

/** What the schema makes of the value; refuses in words where it makes nothing of it. */
export function understood<T>(schema: z.ZodType<T>, value: unknown, part: Part): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const places = read.error.issues.flatMap((issue) => issueWords(issue, value));
  throw new BadInput(part, places.slice(0, MOST_PLACES));
}

function sentence(part: Part, [first, ...others]: readonly Place[]): string {
  if (!first) return `The ${part} is not what this call takes.`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return first.at === '' ? `The ${part} ${first.wrong}${more}.` : `In the ${part}, ${first.at} ${first.wrong}${more}.`;
}
