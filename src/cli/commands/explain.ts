import { InvalidArgumentError, type Command } from 'commander';
import { DecisionId } from '../../domain/index.ts';
import { explainDecision } from '../../operations/index.ts';
import { explanationInWords } from '../explanation-in-words.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';

/** Adds `cartwright explain DECISION`. */
export function addExplain(program: Command, outside: Outside): void {
  withCommonOptions(program.command('explain'), outside)
    .description('say why a decision came out as it did, by making it again')
    .argument('<decision>', 'its id, as it came with the offers: dec_...', decisionOf)
    .action((id: DecisionId, options: CommonOptions) =>
      runWith(outside, options, {
        work: (context) => explainDecision(context, id),
        words: (explained) =>
          explanationInWords(explained) +
          (explained.replayed
            ? 'Made again, it comes out the same.\n'
            : 'Made again by this version, it comes out differently than it did then.\n'),
      }),
    );
}

function decisionOf(text: string): DecisionId {
  if (DecisionId.safeParse(text).success) return text;
  throw new InvalidArgumentError(`"${text}" is not a decision id: it begins with dec_ and has 26 more signs.`);
}
