import { Refusal } from '../domain/index.ts';
import type { Columns } from './rows/columns.ts';
import { looksLike, missingColumns, type TableFormat } from './rows/table-format.ts';
import type { FormatId, Kind } from './source.ts';

/** A file whose columns are known, and what it is asked for. */
export interface Asked {
  name: string;
  columns: Columns;
  kind: Kind;
  format: FormatId | 'auto';
}

/**
 * Chooses the format of a table by its columns. Throws a Refusal that says which column is missing and which were
 * found, or what the file holds instead of what it was asked for.
 */
export function chooseTable<T>(
  mine: readonly TableFormat<T>[],
  all: readonly TableFormat<unknown>[],
  asked: Asked,
): TableFormat<T> {
  const { name, columns, kind, format } = asked;
  const allowed = mine.filter((table) => format === 'auto' || table.ids.includes(format));
  const fit = allowed.find((table) => looksLike(table, columns));
  if (fit) return fit;
  const other = all.find((table) => !allowed.includes(table as TableFormat<T>) && looksLike(table, columns));
  if (other && other.kind !== kind)
    throw new Refusal(
      'bad_input',
      `${name} holds ${other.kind} (${other.title}), not ${kind}.`,
      `Import it as ${other.kind}: cartwright import ${other.kind}.`,
    );
  if (other)
    throw new Refusal(
      'bad_input',
      `${name} is not in the format ${format}: it looks like ${other.title}.`,
      `Say --format ${other.ids[0] ?? 'auto'}, or leave --format out.`,
    );
  throw lacking(allowed, asked);
}

function lacking(allowed: readonly TableFormat<unknown>[], { name, columns, kind, format }: Asked): Refusal {
  const found = `The columns found are: ${listed(columns.names)}.`;
  const [nearest] = allowed
    .map((table) => ({ table, missing: missingColumns(table, columns) }))
    .toSorted((a, b) => a.missing.length - b.missing.length);
  if (!nearest || (format === 'auto' && nearest.missing.length === nearest.table.required.length))
    return new Refusal(
      'bad_input',
      `${name} holds ${kind} in no format that we know. ${found}`,
      'See docs/import.md for the columns of each format.',
    );
  if (nearest.missing.length === 0)
    return new Refusal(
      'bad_input',
      `${name} does not look like ${kind}. ${found}`,
      `See docs/import.md for the columns of ${kind}.`,
    );
  const columnsMissing = nearest.missing.map((column) => `"${column}"`).join(', ');
  return new Refusal(
    'bad_input',
    `${name} has no column ${columnsMissing}, which ${nearest.table.title} needs. ${found}`,
    'Add the column, or choose the format with --format; docs/import.md lists the columns of each.',
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 40).map((name) => (name.length > 40 ? `${name.slice(0, 40)}...` : name || '(no name)'));
  return `${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}
