import { InvalidArgumentError, Option, type Command } from 'commander';
import { EXPORT_FORMATS, exportRelations, type ExportedRelations } from '../../operations/index.ts';
import { numberOption, runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines } from '../words.ts';

interface ExportOptions extends CommonOptions {
  readonly format: string;
  readonly out?: string;
  readonly limit: number;
}

const MOST = 100;
const USUAL = 30;

/** Adds `cartwright export relations`. */
export function addExport(program: Command, outside: Outside): void {
  const parent = program.command('export').description('write what was learned, for other systems');
  withCommonOptions(parent.command('relations'), outside)
    .description('write what each product is to others: complement, required part, part of a set, substitute, upgrade')
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(EXPORT_FORMATS.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'file to write; standard output unless given', fileOption)
    .option('--limit <number>', 'relations of one product at most', numberOption(1, MOST), USUAL)
    .action((options: ExportOptions, command: Command) => {
      const most = EXPORT_FORMATS.find(({ id }) => id === options.format)?.most ?? MOST;
      if (options.limit > most)
        command.error(`error: ${options.format} takes at most ${most} relations of one product`);
      if (options.json && options.out === undefined)
        command.error('error: --json says what was exported; name a file for the rows with --out');
      return runWith(outside, options, {
        work: (context) => exportRelations(context, { ...options, out: options.out ?? outside.out }),
        words: (done) => {
          if (options.out !== undefined) return inWords(done);
          outside.err.write(inWords(done));
          return '';
        },
      });
    });
}

function fileOption(path: string): string {
  if (path.trim() === '') throw new InvalidArgumentError('It must be the name of a file.');
  return path;
}

function inWords({ products, relations, leftOut, byType, file, format }: ExportedRelations): string {
  const types = Object.entries(byType).map(([type, number]) => `${count(number)} ${type.replaceAll('_', ' ')}`);
  return lines(
    `${counted(relations, 'relation')} of ${counted(products, 'product')} written${file === undefined ? '' : ` to ${file}`} (${format}).`,
    types.length > 0 && `  ${types.join(', ')}`,
    leftOut > 0 && `  ${counted(leftOut, 'relation')} left out: ${format} cannot say their ids.`,
  );
}
