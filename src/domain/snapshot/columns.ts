import { type Column, type Sections, type SectionsProblem, type TextColumn } from '../../lib/index.ts';
import { Refusal } from '../refusal.ts';

const LEARN_AGAIN = 'Run `cartwright learn` to write a new one from the stored history.';

/** What is said of a file that cannot be opened. */
export const REFUSALS: Record<SectionsProblem, () => Refusal> = {
  foreign: () => new Refusal('bad_input', 'This is not a Cartwright snapshot.', LEARN_AGAIN),
  newer: () =>
    new Refusal(
      'conflict',
      'This snapshot was written by a newer Cartwright.',
      'Update Cartwright, or run `cartwright learn` to write a snapshot that this version reads.',
    ),
  'cut short': () => new Refusal('bad_input', 'This snapshot is cut short: its end is missing.', LEARN_AGAIN),
  damaged: () =>
    new Refusal('bad_input', 'This snapshot is damaged: its content does not match its checksum.', LEARN_AGAIN),
};

/** Reads a column by its name and kind; a missing or another one is refused as damage. */
export type ColumnReader = <T extends Column>(name: string, View: new (length: number) => T) => T;

/** Reads columns of an opened file. */
export function columnsOf({ columns }: Sections): ColumnReader {
  return (name, View) => {
    const column = columns.get(name);
    if (!(column instanceof View)) throw REFUSALS.damaged();
    return column;
  };
}

/** The column, refused unless it has that length. */
export function ofLength<T extends Column>(column: T, length: number): T {
  if (column.length !== length) throw REFUSALS.damaged();
  return column;
}

/** The starts of a table, which must ascend from 0 to the number of its entries. */
export function starts(column: ColumnReader, name: string, entries: number): Uint32Array {
  const start = column(`${name}.start`, Uint32Array);
  let before = start[0] === 0 ? 0 : Infinity;
  for (const each of start) before = each >= before ? each : Infinity;
  if (before !== entries) throw REFUSALS.damaged();
  return start;
}

/** The places, refused unless all are below `size`. */
export function placesBelow(size: number, places: Uint32Array): Uint32Array {
  for (const place of places) if (place >= size) throw REFUSALS.damaged();
  return places;
}

/** A column of texts, one for each of `length` places. */
export function texts(column: ColumnReader, name: string, length: number): TextColumn {
  const bytes = column(`${name}.json`, Uint8Array);
  return { start: ofLength(starts(column, name, bytes.length), length + 1), bytes };
}
