import { FORMATS, type FormatId, type Kind, type ReadOptions, type Source } from '../connect/index.ts';
import { Refusal, type Currency, type Readings } from '../domain/index.ts';
import type { Context } from './context.ts';
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
  const counted = { lines: 0 };
  try {
    const loaded = await plan.load(accepted(opened.rows, rejects.add, counted));
    context.progress(`Reading ${source.name}`, source.size, source.size);
    if (counted.lines === 0)
      throw new Refusal(
        'bad_input',
        `${source.name} holds no rows.`,
        `Export your ${plan.kind} again, with all of its rows.`,
      );
    const seconds = (performance.now() - began) / 1000;
    return { file: input.file, format: opened.format, ...counted, ...loaded, ...rejects.close(), seconds };
  } finally {
    rejects.close();
  }
}

async function* accepted<Row>(
  readings: Readings<Row>,
  reject: (reading: { line: number; reject: string; text: string }) => void,
  counted: { lines: number },
): AsyncGenerator<readonly Row[]> {
  for await (const batch of readings) {
    const rows: Row[] = [];
    for (const reading of batch)
      if ('row' in reading) rows.push(reading.row);
      else reject(reading);
    counted.lines += batch.length;
    yield rows;
  }
}
