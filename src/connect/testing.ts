import type { Reading } from '../domain/index.ts';
import type { Source } from './source.ts';

/** A file in memory, given out in chunks that end at `cuts`; no cuts, one chunk. */
export function sourceOf(content: string | Uint8Array, name = 'file.csv', cuts: readonly number[] = []): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    bytes: () => chunks(bytes, cuts),
    slice: async (start, end) => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
  };
}

/** The same bytes in chunks that end at `cuts`. */
export async function* chunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let start = 0;
  for (const end of [...places, bytes.length]) {
    yield await Promise.resolve(bytes.subarray(start, end));
    start = end;
  }
}

/** Everything that a stream of batches gives. */
export async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

/** The rows of readings alone. */
export const rowsOf = <T>(readings: readonly Reading<T>[]): T[] =>
  readings.flatMap((reading) => ('row' in reading ? [reading.row] : []));

/** The rejects of readings alone, as `line: reason`. */
export const rejectsOf = (readings: readonly Reading<unknown>[]): string[] =>
  readings.flatMap((reading) => ('reject' in reading ? [`${reading.line}: ${reading.reject}`] : []));
