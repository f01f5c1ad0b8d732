import { FORMATS, type FormatId, type Kind, type ReadOptions, type Source } from '../../connect/index.ts';
import { Refusal, type Currency, type Readings } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { fileSource } from './foreign-file.ts';
import { openRejects } from './rejects-file.ts';

/** The formats that can be imported, by name. */
export const IMPORT_FORMATS: readonly FormatId[] = FORMATS.map(({ id }) => id);

/** Which file to import, and what it does not say of itself. */
export interface ImportInput {
  readonly file: string;
  readonly format: FormatId | 'auto';
  readonly currency?: Currency | undefined;
  /** IANA zone of times without an offset. */
  readonly timeZone?: string | undefined;
}

/** What every import tells at its end. `lines` is everything that it read. */
export interface ImportedFile {
  readonly file: string;
  readonly format: FormatId;
  readonly lines: number;
  readonly rejected: number;
  readonly rejectedFile?: string;
  readonly seconds: number;
}

/** How to import one kind of file. */
export interface ImportPlan<Row, Loaded> {
  readonly kind: Kind;
  readonly open: (source: Source, options: ReadOptions) => Promise<{ format: FormatId; rows: Readings<Row> }>;
  readonly load: (rows: AsyncIterable<readonly Row[]>) => Promise<Loaded>;
}

/**
 * Streams a file into the store: good rows in one transaction, bad ones into a file beside it. A file that turns out to be
 * damaged half-way stores nothing.
 */
export async function importFile<Row, Loaded>(
  context: Context,
  input: ImportInput,
  plan: ImportPlan<Row, Loaded>,
): Promise<ImportedFile & Loaded> {
  const began = performance.now();
  const source = fileSource(input.file);
  const opened = await plan.open(source, {
    format: input.format,
    ...(input.currency !== undefined && { currency: input.currency }),
    ...(input.timeZone !== undefined && { timeZone: input.timeZone }),
    onBytes: (bytes) => context.progress(`Reading ${source.name}`, bytes, source.size),
  });
  const rejects = openRejects(context.home, input.file);
  const counted: Counted = { lines: 0, rejected: 0 };
  try {
    const loaded = await plan.load(accepted(opened.rows, rejects.add, counted));
    context.progress(`Reading ${source.name}`, source.size, source.size);
    refuseFruitless(source.name, plan.kind, counted);
    const seconds = (performance.now() - began) / 1000;
    return { file: input.file, format: opened.format, lines: counted.lines, ...loaded, ...rejects.close(), seconds };
  } finally {
    rejects.close();
  }
}

interface Counted {
  lines: number;
  rejected: number;
  firstReject?: string;
}

/** A file of which nothing could be used is a wrong file, not an import. */
function refuseFruitless(name: string, kind: Kind, { lines, rejected, firstReject }: Counted): void {
  if (lines === 0)
    throw new Refusal('bad_input', `${name} holds no rows.`, `Export your ${kind} again, with all of its rows.`);
  if (rejected === lines)
    throw new Refusal(
      'bad_input',
      `Not one of the ${lines} lines of ${name} is a row of ${kind}; ${firstReject}.`,
      'Check that this is the right file; docs/import.md shows what each format looks like.',
    );
}

async function* accepted<Row>(
  readings: Readings<Row>,
  reject: (reading: { line: number; reject: string; text: string }) => void,
  counted: Counted,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of readings) {
    const rows: Row[] = [];
    for (const reading of batch)
      if ('row' in reading) rows.push(reading.row);
      else {
        counted.firstReject ??= `line ${reading.line}: ${reading.reject}`;
        counted.rejected += 1;
        reject(reading);
      }
    counted.lines += batch.length;
    yield rows;
  }
}
