import { type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Refusal } from '../../domain/index.ts';
import type { ReadOptions, Source } from '../source.ts';
import { type RawRow, ROW_MAX_LENGTH } from '../stream/raw-row.ts';
import { ParquetFile } from './parquet-file.ts';
import { checkPages, leafPaths } from './check-pages.ts';
import { cellText } from './cell-text.ts';

/** Larger row groups than this are refused: a row group is read at once. Common writers make groups of a million rows. */
const GROUP_MAX_ROWS = 4_000_000;
const GROUP_MAX_BYTES = 1024 ** 3;
const CHUNK_ROWS = 1_000;

/** A Parquet file as a table of texts. */
export interface ParquetTable {
  names: readonly string[];
  rows: AsyncGenerator<readonly RawRow[]>;
}

/** Opens a Parquet file, which needs random access. Throws a Refusal where that is missing or the file is damaged. */
export async function openParquetTable(source: Source, options: ReadOptions): Promise<ParquetTable> {
  const { size, name } = source;
  if (!source.slice || size === undefined)
    throw new Refusal(
      'bad_input',
      `${name} is a Parquet file, which can only be read from a file on disk.`,
      'Give the file itself, not a stream; for a stream use CSV or JSONL.',
    );
  const file = new ParquetFile(source.slice.bind(source), size, options.onBytes?.bind(options));
  const metadata = await intact(name, file, () => parquetMetadataAsync(file));
  const schema = await intact(name, file, async () => parquetSchema(metadata));
  const names = schema.children.map((child): unknown => child.element.name);
  if (!names.every((column) => typeof column === 'string')) throw damaged(name);
  return { names, rows: parquetRows(name, file, metadata) };
}

/** Rows by row group; `line` is the number of the row, for such a file has no lines. */
async function* parquetRows(
  name: string,
  file: ParquetFile,
  metadata: FileMetaData,
): AsyncGenerator<readonly RawRow[]> {
  const paths = leafPaths(parquetSchema(metadata));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowCount = Number(group.num_rows);
    if (rowCount > GROUP_MAX_ROWS || Number(group.total_byte_size) > GROUP_MAX_BYTES)
      throw new Refusal(
        'bad_input',
        `${name} has a row group of ${rowCount} rows, more than is read at once.`,
        'Write the file with row groups of at most a million rows.',
      );
    const rowEnd = rowStart + rowCount;
    let rows: unknown[][] = [];
    const onComplete = (read: unknown[][]): void => void (rows = read);
    await intact(name, file, () => checkPages(file, group, paths));
    await intact(name, file, () =>
      parquetRead({ file, metadata, rowStart, rowEnd, compressors, rowFormat: 'array', onComplete }),
    );
    if (rows.length !== rowCount) throw damaged(name);
    for (let at = 0; at < rows.length; at += CHUNK_ROWS)
      yield rows.slice(at, at + CHUNK_ROWS).map((cells, index) => rawRow(rowStart + at + index + 1, cells));
    rowStart = rowEnd;
  }
}

function rawRow(line: number, values: readonly unknown[]): RawRow {
  const cells = values.map(cellText);
  let length = 0;
  for (const cell of cells) length += cell.length;
  const text = cells.join(',');
  return length > ROW_MAX_LENGTH
    ? { line, text, cells, problem: 'the row is longer than 1 MB' }
    : { line, text, cells };
}

/** Errors of the disk pass as they are; any other comes from what the library makes of a damaged file. */
async function intact<T>(name: string, file: ParquetFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error === file.trouble ? error : damaged(name, error);
  }
}

const damaged = (name: string, cause?: unknown): Refusal =>
  new Refusal(
    'bad_input',
    `${name} is damaged or no Parquet file that we can read.`,
    'Write the file again, or export CSV or JSONL instead.',
    { cause },
  );
