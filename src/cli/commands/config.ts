import type { Command } from 'commander';
import {
  applyConfig,
  type ConfigChange,
  diffConfig,
  exportConfig,
  type Finding,
  lintConfig,
  listConfigVersions,
} from '../../operations/index.ts';
import { readConfigFile } from '../config-file.ts';
import { numberOption, runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { counted, lines, minute } from '../words.ts';

const MOST_VERSIONS = 1_000;
const USUAL_VERSIONS = 20;

/** Adds `cartwright config export`, `lint`, `diff`, `apply` and `versions`. */
export function addConfig(program: Command, outside: Outside): void {
  const parent = program.command('config').description('what the merchant decides, as one file with its history');
  const command: Make = (usage, description) =>
    withCommonOptions(parent.command(usage).description(description), outside);
  command('export', 'write the configuration in force as YAML')
    .option('--everything', 'also what is so by default')
    .action((options: CommonOptions & { everything?: boolean }) =>
      runWith(outside, options, { work: (context) => exportConfig(context, options), words: ({ yaml }) => yaml }),
    );
  command('lint', 'look a configuration over, without storing it')
    .argument('<file>', FILE)
    .action((file: string, options: CommonOptions) =>
      runWith(outside, options, {
        work: (context) => lintConfig(context, readConfigFile(file)),
        words: ({ findings }) => (findings.length === 0 ? 'Nothing is odd about it.\n' : findingsInWords(findings)),
      }),
    );
  command('diff', 'tell what a configuration would change')
    .argument('<file>', FILE)
    .action((file: string, options: CommonOptions) =>
      runWith(outside, options, {
        work: (context) => diffConfig(context, readConfigFile(file)),
        words: ({ changes }) => (changes.length === 0 ? 'It changes nothing.\n' : lines(...changes.map(changeInWords))),
      }),
    );
  addApplying(command, outside);
}

/** Makes a command under `config`. */
type Make = (usage: string, description: string) => Command;

function addApplying(command: Make, outside: Outside): void {
  command('apply', 'put a configuration into force')
    .argument('<file>', FILE)
    .option('--note <text>', 'why, for whoever reads the history')
    .option('--force', 'although it has errors')
    .action((file: string, options: CommonOptions & { note?: string; force?: boolean }) =>
      runWith(outside, options, {
        work: (context) => applyConfig(context, { ...options, config: readConfigFile(file) }),
        words: ({ id, version, findings }) =>
          `Version ${version} is in force (${id}); servers decide by it within a second.\n${findingsInWords(findings)}`,
      }),
    );
  command('versions', 'list the versions that were stored, the one in force first')
    .option('--limit <number>', 'at most so many', numberOption(1, MOST_VERSIONS), USUAL_VERSIONS)
    .action((options: CommonOptions & { limit: number }) =>
      runWith(outside, options, {
        work: (context) => listConfigVersions(context, options.limit),
        words: ({ versions }) =>
          versions.length === 0
            ? 'Nothing was stored yet: everything is as it is by default.\n'
            : lines(
                ...versions.map(({ version, id, at, note }) =>
                  `${version}  ${minute(new Date(at))}  ${id}  ${note ?? ''}`.trimEnd(),
                ),
              ),
      }),
    );
}

const FILE = 'YAML or JSON';

function findingsInWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const errors = findings.filter(({ level }) => level === 'error').length;
  return lines(
    ...findings.flatMap(({ part, level, what, fix }) => [`${level}: ${part} ${what}.`, `  ${fix}`]),
    `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`,
  );
}

const SIGN = { added: '+', removed: '-', changed: '~', moved: '~' } as const;

function changeInWords({ part, change, before, after }: ConfigChange): string {
  const said = [before, after].flatMap((value) => (value === undefined ? [] : [JSON.stringify(value)]));
  return `${SIGN[change]} ${part}: ${said.join(' -> ')}`;
}
