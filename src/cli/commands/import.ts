import { setFlagsFromString } from 'node:v8';
import { Option, type Command } from 'commander';
import {
  importCustomers,
  importOrders,
  importProducts,
  IMPORT_FORMATS,
  type ImportedFile,
  type ImportedOrders,
  type ImportInput,
} from '../../operations/index.ts';
import { currencyOption, runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines, span } from '../words.ts';

type ImportOptions = CommonOptions & Omit<ImportInput, 'file'>;

/** Adds `cartwright import orders|products|customers FILE`. */
export function addImport(program: Command, outside: Outside): void {
  const parent = program.command('import').description('load a history or a catalogue from a file');
  const add = (kind: string) => fileCommand(parent, kind, outside);
  add('orders').action((file: string, options: ImportOptions) =>
    runWith(outside, options, { work: (context) => importOrders(context, { ...options, file }), words: ordersInWords }),
  );
  add('products').action((file: string, options: ImportOptions) =>
    runWith(outside, options, {
      work: (context) => importProducts(context, { ...options, file }),
      words: (done) => rowsInWords(done, 'product'),
    }),
  );
  add('customers').action((file: string, options: ImportOptions) =>
    runWith(outside, options, {
      work: (context) => importCustomers(context, { ...options, file }),
      words: (done) => rowsInWords(done, 'customer'),
    }),
  );
}

/**
 * An import makes garbage that dies at once. A young generation that does not grow collects it as well, and keeps
 * the process a third smaller (bench/import.ts tells its peak).
 */
function stayLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

function fileCommand(parent: Command, kind: string, outside: Outside): Command {
  return withCommonOptions(parent.command(kind).hook('preAction', stayLean), outside)
    .description(`load ${kind} from a file; the same file again changes nothing`)
    .argument('<file>', 'CSV, JSONL or Parquet, plain, gzip or zstd')
    .addOption(new Option('--format <format>', 'what the file is').choices(['auto', ...IMPORT_FORMATS]).default('auto'))
    .option('--currency <code>', 'currency of files that name none, such as GBP', currencyOption)
    .option('--time-zone <zone>', 'zone of times without an offset, such as Europe/London (UTC unless given)');
}

function ordersInWords(done: ImportedOrders): string {
  const { added, changed, unchanged } = done.orders;
  return lines(
    `${counted(done.lines, 'line')} read from ${done.file} (${done.format}) in ${span(done.seconds)}:`,
    `  ${count(done.stored)} stored, ${count(done.merged)} merged into equal lines, ${count(done.fees)} fees, ${count(done.rejected)} rejected`,
    done.returns > 0 && `  ${count(done.returns)} of the stored lines take something back`,
    added + changed === 0
      ? `Nothing changed: all ${counted(unchanged, 'order')} were there already.`
      : `${counted(added, 'new order')}, ${count(changed)} changed, ${count(unchanged)} unchanged.`,
    ...closing(done),
  );
}

function rowsInWords(
  done: ImportedFile & { added: number; changed: number; unchanged: number; demoRemoved: boolean },
  noun: string,
): string {
  return lines(
    `${counted(done.lines, 'row')} read from ${done.file} (${done.format}) in ${span(done.seconds)}, ${count(done.rejected)} rejected:`,
    done.added + done.changed === 0
      ? `Nothing changed: all ${counted(done.unchanged, noun)} were there already.`
      : `${counted(done.added, `new ${noun}`)}, ${count(done.changed)} changed, ${count(done.unchanged)} unchanged.`,
    ...closing(done),
  );
}

function closing(done: ImportedFile & { demoRemoved: boolean }): (string | false)[] {
  return [
    done.demoRemoved && 'The demo shop was taken out to make room for yours.',
    done.rejectedFile !== undefined && `Rejected lines, each with its reason: ${done.rejectedFile}`,
    'Next: npx cartwright learn',
  ];
}
