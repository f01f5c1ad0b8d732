import type { Command } from 'commander';
import { rotateSigningKey } from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { lines } from '../words.ts';

/** Adds `cartwright rotate signing-key`. */
export function addRotateSigningKey(program: Command, outside: Outside): void {
  const parent = program.command('rotate').description('replace something by a new one');
  withCommonOptions(parent.command('signing-key'), outside)
    .description('let another key sign offers from now on; offers that are signed already hold until they expire')
    .action((options: CommonOptions) =>
      runWith(outside, options, {
        work: rotateSigningKey,
        words: ({ keyId }) =>
          lines(`Offers are signed with the key ${keyId} from now on. Every running server knows it at once.`),
      }),
    );
}
