import type { RawRow } from './raw-row.ts';
import { type Dialect, RowSplitter } from './row-splitter.ts';

/** Rows of a text that comes in blocks, as many at a time as a block completes. */
export async function* splitRows(texts: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<readonly RawRow[]> {
  const splitter = new RowSplitter(dialect);
  for await (const text of texts) yield splitter.push(text);
  yield splitter.end();
}
