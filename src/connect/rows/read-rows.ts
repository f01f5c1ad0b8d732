import type { Reading } from '../../domain/index.ts';
import { detached } from '../../lib/index.ts';
import { type RawRow, TEXT_MAX_LENGTH } from '../stream/raw-row.ts';
import type { RowReader } from './table-format.ts';
import { Unreadable } from './unreadable.ts';

const BATCH = 1_000;

/** Readings of rows, about a thousand at a time. A row that cannot be read is a reject, and reading goes on. */
export async function* readRows<T>(
  rows: AsyncIterable<readonly RawRow[]>,
  read: RowReader<T>,
): AsyncGenerator<readonly Reading<T>[]> {
  let batch: Reading<T>[] = [];
  for await (const group of rows) {
    for (const row of group) {
      readRow(row, read, batch);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function readRow<T>(row: RawRow, read: RowReader<T>, batch: Reading<T>[]): void {
  try {
    if (row.problem !== undefined) throw new Unreadable(row.problem);
    if (row.text.includes('\0')) throw new Unreadable('the row holds a NUL character, which is no text');
    for (const value of read(row)) batch.push({ line: row.line, row: value });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const text = detached(row.text.slice(0, TEXT_MAX_LENGTH));
    batch.push({ line: row.line, reject: error.message, text });
  }
}
