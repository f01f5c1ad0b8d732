import { type Readings, Refusal } from '../domain/index.ts';
import { type JsonReader, jsonLineReader, kindOfRecord } from './cartwright/json-lines.ts';
import { openParquetTable } from './cartwright/parquet.ts';
import { chooseTable } from './choose-table.ts';
import { Columns } from './rows/columns.ts';
import { type RowContext, rowContext } from './rows/context.ts';
import { fitting } from './rows/fitting.ts';
import { readRows } from './rows/read-rows.ts';
import type { TableFormat } from './rows/table-format.ts';
import type { FormatId, Kind, ReadOptions, Source } from './source.ts';
import { counted } from './stream/counted.ts';
import { decode } from './stream/decode.ts';
import { decompress } from './stream/decompress.ts';
import { groupBytes } from './stream/group-bytes.ts';
import { withHead } from './stream/head.ts';
import type { RawRow } from './stream/raw-row.ts';
import { refuseForeign } from './stream/refuse-foreign.ts';
import { sniffDialect } from './stream/sniff.ts';
import { splitRows } from './stream/split-rows.ts';
import { takeHeader } from './stream/take-header.ts';

/** Everything that can be read as one kind. */
export interface Shelf<T> {
  kind: Kind;
  tables: readonly TableFormat<T>[];
  /** Tables of every kind, to say what a file is instead. */
  allTables: readonly TableFormat<unknown>[];
  json: JsonReader<T>;
}

/** A file that was recognised, with its readings still to come. */
export interface Opened<T> {
  format: FormatId;
  rows: Readings<T>;
}

/** A file on its way in: what it is asked for, by whom, and how to read it. */
interface Errand<T> {
  shelf: Shelf<T>;
  source: Source;
  options: ReadOptions;
  context: RowContext;
}

const HEAD_LENGTH = 64 * 1024;

/** Recognises a file and gives its readings. Throws a Refusal for what is wrong with the file as a whole. */
export async function open<T>(shelf: Shelf<T>, source: Source, options: ReadOptions): Promise<Opened<T>> {
  const errand = { shelf, source, options, context: rowContext(source.name, options) };
  const raw = await withHead(groupBytes(counted(source.bytes(), options.onBytes?.bind(options))));
  if (isParquet(raw.head)) {
    await raw.all.return(undefined);
    return openParquet(errand);
  }
  const bytes = await withHead(groupBytes(decompress(raw.all, source.name)));
  try {
    refuseForeign(bytes.head ?? new Uint8Array(0), source.name);
    return await openText(errand, bytes.all);
  } catch (error) {
    await bytes.all.return(undefined);
    throw error;
  }
}

const isParquet = (head: Uint8Array | undefined): boolean =>
  head !== undefined && Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';

async function openParquet<T>(errand: Errand<T>): Promise<Opened<T>> {
  requireFormat(errand, 'cartwright-parquet', 'a Parquet file');
  const { names, rows } = await openParquetTable(errand.source, errand.options);
  return openTable(errand, { names, rows, format: 'cartwright-parquet' });
}

async function openText<T>(errand: Errand<T>, bytes: AsyncGenerator<Uint8Array>): Promise<Opened<T>> {
  const { name } = errand.source;
  const texts = await withHead(decode(bytes, name));
  const head = (texts.head ?? '').slice(0, HEAD_LENGTH).trimStart();
  if (head === '') throw new Refusal('bad_input', `${name} is empty.`, 'Export it again; it should hold rows.');
  if (head.startsWith('{')) return openJson(errand, texts.all, head);
  if (head.startsWith('[')) throw notRows(name, 'one JSON list', 'Write one JSON object on each line (JSONL).');
  if (head.startsWith('<')) throw notRows(name, 'HTML or XML', 'Export CSV, JSONL or Parquet.');
  const expected = errand.options.format;
  if (expected === 'cartwright-jsonl' || expected === 'cartwright-parquet')
    throw otherFormat(name, expected, 'a CSV file or the like');
  const { header, rest } = await takeHeader(splitRows(texts.all, sniffDialect(texts.head ?? '')));
  if (!header || header.problem !== undefined)
    throw new Refusal(
      'bad_input',
      `The header of ${name} cannot be read: ${header?.problem ?? 'there is none'}.`,
      'Check that the first line names the columns.',
    );
  return openTable(errand, { names: header.cells, rows: rest });
}

interface Table {
  names: readonly string[];
  rows: AsyncIterable<readonly RawRow[]>;
  format?: FormatId;
}

function openTable<T>({ shelf, source, options, context }: Errand<T>, { names, rows, format }: Table): Opened<T> {
  const columns = new Columns(names);
  const asked = { name: source.name, columns, kind: shelf.kind, format: options.format };
  const table = chooseTable(shelf.tables, shelf.allTables, asked);
  const read = fitting(names.length, table.reader(columns, context));
  return { format: format ?? table.ids[0] ?? 'cartwright-csv', rows: readRows(rows, read) };
}

function openJson<T>(errand: Errand<T>, texts: AsyncGenerator<string>, head: string): Opened<T> {
  requireFormat(errand, 'cartwright-jsonl', 'a JSONL file');
  const { shelf, source } = errand;
  const lineEnd = head.indexOf('\n');
  const kind = kindOfRecord(lineEnd === -1 ? head : head.slice(0, lineEnd));
  if (kind !== undefined && kind !== shelf.kind)
    throw new Refusal(
      'bad_input',
      `${source.name} holds ${kind}, not ${shelf.kind}.`,
      `Import it as ${kind}: cartwright import ${kind}.`,
    );
  const rows = splitRows(texts, { newline: '\n' });
  return { format: 'cartwright-jsonl', rows: readRows(rows, jsonLineReader(shelf.json)) };
}

function requireFormat({ options, source }: Errand<unknown>, format: FormatId, what: string): void {
  if (options.format !== 'auto' && options.format !== format) throw otherFormat(source.name, options.format, what);
}

const otherFormat = (name: string, asked: string, what: string): Refusal =>
  new Refusal(
    'bad_input',
    `${name} is ${what}, which is not the format ${asked}.`,
    'Choose another --format, or leave it out.',
  );

const notRows = (name: string, what: string, fix: string): Refusal =>
  new Refusal('bad_input', `${name} holds ${what}, not rows.`, fix);
