import { Command, CommanderError } from 'commander';
import { addBench } from './commands/bench.ts';
import { addBundles } from './commands/bundles.ts';
import { addConfig } from './commands/config.ts';
import { addCompatibility } from './commands/compatibility.ts';
import { addCreateKey } from './commands/create-key.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addImport } from './commands/import.ts';
import { addLearn } from './commands/learn.ts';
import { addSimulate, type SimulateParts } from './commands/simulate.ts';
import { addRotateSigningKey } from './commands/rotate-signing-key.ts';
import { addMerges } from './commands/merges.ts';
import { addSegments } from './commands/segments.ts';
import { addPreview } from './commands/preview.ts';
import { addStart, type StartParts } from './commands/start.ts';
import { addStats } from './commands/stats.ts';
import { addSuggest } from './commands/suggest.ts';
import { tellFailure, type Outside } from './running.ts';

export type { SimulateParts } from './commands/simulate.ts';
export type { StartParts } from './commands/start.ts';
export type { Outside } from './running.ts';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Everything that the command line needs from outside. */
export interface CliOptions extends Outside {
  readonly argv: readonly string[];
  readonly version: string;
  readonly start: StartParts;
  readonly simulate: SimulateParts;
}

/** Runs one command and answers its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCli(options: CliOptions): Promise<number> {
  const program = build(options);
  try {
    await program.parseAsync([...options.argv], { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    tellFailure(options, error, options.argv.includes('--json'));
    return FAILED;
  }
}

/** Every command as it is typed: `start`, `import orders`, ... */
export function commandNames(options: CliOptions): string[] {
  const names = (command: Command, before: string): string[] =>
    command.commands.flatMap((each) => {
      const name = `${before}${each.name()}`;
      return each.commands.length === 0 ? [name] : names(each, `${name} `);
    });
  return names(build(options), '');
}

function build(options: CliOptions): Command {
  const program = new Command('cartwright')
    .description('The upsell and cross-sell engine that a shop runs itself.')
    .version(options.version)
    .configureOutput({
      writeOut: (text) => void options.out.write(text),
      writeErr: (text) => void options.err.write(text),
    })
    .exitOverride();
  addStart(program, options, options.start);
  addImport(program, options);
  addLearn(program, options);
  addSuggest(program, options);
  addExplain(program, options);
  addPreview(program, options);
  addConfig(program, options);
  addBundles(program, options);
  addSegments(program, options);
  addMerges(program, options);
  addCompatibility(program, options);
  addExport(program, options);
  addStats(program, options);
  addEvaluate(program, options);
  addBench(program, options);
  addSimulate(program, options, options.simulate);
  addCreateKey(program, options);
  addRotateSigningKey(program, options);
  inherit(program);
  return program;
}

/** Commander hands exit and output settings down only at creation, and ours are made by several files. */
function inherit(command: Command): void {
  for (const each of command.commands) {
    each.copyInheritedSettings(command);
    inherit(each);
  }
}
