import { Option, type Command } from 'commander';
import { createKey } from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { lines } from '../words.ts';

/** Adds `cartwright create key`. */
export function addCreateKey(program: Command, outside: Outside): void {
  const parent = program.command('create').description('make something new');
  withCommonOptions(parent.command('key'), outside)
    .description('make another API key; it is shown this once')
    .addOption(
      new Option('--kind <kind>', 'browser: may ask and report; server: may do everything')
        .choices(['browser', 'server'])
        .makeOptionMandatory(),
    )
    .action((options: CommonOptions & { kind: 'browser' | 'server' }) =>
      runWith(outside, options, {
        work: async (context) => ({ kind: options.kind, key: await createKey(context, options.kind) }),
        words: ({ kind, key }) =>
          lines(key, `This is the only time this ${kind} key is shown. A running server knows it at once.`),
      }),
    );
}
