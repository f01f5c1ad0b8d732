import type { PoolClient } from 'pg';
import {
  GIVEN_CHOICES,
  GIVEN_NUMBERS,
  type GivenChoice,
  type GivenColumns,
  type GivenNumber,
} from '../../domain/index.ts';
import { copyOut } from './copy-out.ts';

/** Where a word stands in the document of a customer. */
const WORDS: Partial<Record<GivenChoice, string>> = {
  country: `customer->>'country'`,
  language: `split_part(customer->>'locale', '-', 1)`,
};

const GIVEN = `
  select id, extract(epoch from (customer->>'profilingConsent')::timestamptz)::float8,
    ${GIVEN_NUMBERS.map((id) => `(customer->'traits'->>'${id}')::float8`).join(', ')},
    ${GIVEN_CHOICES.map((id) => WORDS[id] ?? `customer->'traits'->>'${id}'`).join(', ')}
  from customers order by id`;

/** What the shop tells of its customers, by ascending id. */
export async function readGiven(client: PoolClient): Promise<GivenColumns> {
  const columns = await copyOut(client, GIVEN, [
    'text',
    'float8',
    ...GIVEN_NUMBERS.map(() => 'float8' as const),
    ...GIVEN_CHOICES.map(() => 'text' as const),
  ]);
  // The database sorts by bytes and we by UTF-16, which differ for few ids: sorting what is sorted costs next to nothing.
  const known = columns.text(0);
  const order = [...known.keys()].sort((a, b) => (known[a]! < known[b]! ? -1 : 1));
  const numbers = (column: number) => Float64Array.from(order, (row) => columns.float8(column)[row]!);
  const words = (column: number) => order.map((row) => columns.text(column)[row]!);
  const firstWord = 2 + GIVEN_NUMBERS.length;
  return {
    ids: words(0),
    agreedAt: numbers(1),
    numbers: Object.fromEntries(GIVEN_NUMBERS.map((id, at) => [id, numbers(2 + at)])) as Record<
      GivenNumber,
      Float64Array
    >,
    choices: Object.fromEntries(GIVEN_CHOICES.map((id, at) => [id, words(firstWord + at)])) as Record<
      GivenChoice,
      string[]
    >,
  };
}
