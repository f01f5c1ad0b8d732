import type { RawRow } from '../stream/raw-row.ts';
import type { FormatId, Kind } from '../source.ts';
import type { Columns } from './columns.ts';
import type { RowContext } from './context.ts';

/** Makes of one row what it says: one value or several, or none. Throws Unreadable where it cannot. */
export type RowReader<T> = (row: RawRow) => readonly T[];

/** A format whose files are tables with named columns. */
export interface TableFormat<T> {
  /** The `--format` names under which it is read. */
  ids: readonly FormatId[];
  kind: Kind;
  /** What people call it. */
  title: string;
  /** Columns that must be there, each with its other names. */
  required: readonly (readonly string[])[];
  /** Columns by which a file shows that it is something else. */
  foreign?: readonly string[];
  /** Prepares the reading of one file; throws a Refusal where an option is missing. */
  reader(columns: Columns, context: RowContext): RowReader<T>;
}

/** Columns of a table that a file lacks, by their first names. */
export function missingColumns(format: TableFormat<unknown>, columns: Columns): string[] {
  return format.required.filter((names) => !columns.has(...names)).map(([name = '']) => name);
}

/** Whether a file with these columns may well be of this format. */
export function looksLike(format: TableFormat<unknown>, columns: Columns): boolean {
  return missingColumns(format, columns).length === 0 && !columns.has(...(format.foreign ?? []));
}
