import type { Command } from 'commander';
import {
  evaluateBaskets,
  evaluateSessions,
  type EvaluateBasketsInput,
  type EvaluatedBaskets,
  type EvaluatedSessions,
  type ScorerQuality,
  type SessionQuality,
} from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { count, counted, lines, span } from '../words.ts';

type EvaluateOptions = EvaluateBasketsInput & { readonly json?: boolean };

const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright evaluate baskets` and `evaluate sessions`. */
export function addEvaluate(program: Command, outside: Outside): void {
  const parent = program.command('evaluate').description('measure how good suggestions are, on files, without a shop');
  fileCommand(parent, 'baskets')
    .description('complete baskets of which one product was hidden')
    .option('--seed <number>', 'seed of everything that is drawn', numberOption(0, MOST_SEED), 1)
    .action(async (options: EvaluateOptions) => {
      const evaluated = await evaluateBaskets(options, progressOn(outside));
      const { train } = evaluated;
      print(outside, options, {
        evaluated,
        from: `${counted(train.baskets, 'basket')} of ${counted(train.products, 'product')}`,
      });
    });
  fileCommand(parent, 'sessions')
    .description('foretell the next click of visitors')
    .action(async (options: EvaluateOptions) => {
      const evaluated = await evaluateSessions(options, progressOn(outside));
      const { train } = evaluated;
      print(outside, options, {
        evaluated,
        from: `${counted(train.sessions, 'session')} with ${counted(train.products, 'product')}`,
      });
    });
}

function fileCommand(parent: Command, kind: string): Command {
  return parent
    .command(kind)
    .requiredOption('--train <file>', `${kind} to learn from; docs/evaluate.md shows how they are written`)
    .requiredOption('--test <file>', 'cases to test on')
    .option('--predictions <file>', 'write the 20 ids that would be shown, a JSON array for each case')
    .option('--json', 'print one JSON document on standard output, and nothing else');
}

type Evaluated = EvaluatedBaskets | EvaluatedSessions;

function print(
  outside: Outside,
  options: EvaluateOptions,
  { evaluated, from }: { evaluated: Evaluated; from: string },
): void {
  outside.out.write(options.json ? `${JSON.stringify(evaluated, undefined, 2)}\n` : inWords(evaluated, from));
}

function inWords({ train, test, learnSeconds, scorers }: Evaluated, from: string): string {
  return lines(
    `Learned from ${from} in ${span(learnSeconds)}; ` +
      `tested on ${counted(test.cases, 'case')}. Lines that could not be read: ${count(train.rejected + test.rejected)}.`,
    '',
    'Scorer           part     k    hit rate (95%)        MRR   NDCG  recall',
    ...scorers.flatMap(tableOf),
    '',
    'Scorer              coverage     popular   p50 µs   p90 µs   p99 µs',
    ...scorers.map(
      ({ scorer, reach, micros }) =>
        `${scorer.padEnd(16)} ${rate(reach.coverage).padStart(11)} ${rate(reach.popularShare).padStart(11)}` +
        [micros?.p50, micros?.p90, micros?.p99].map((value) => (value ?? 0).toFixed(0).padStart(9)).join(''),
    ),
  );
}

function tableOf({ scorer, quality }: ScorerQuality | SessionQuality): string[] {
  return Object.entries(quality).flatMap(([part, measured]) =>
    measured
      .filter(({ k }) => part === 'all' || k === 10)
      .map(
        ({ k, hitRate, mrr, ndcg, recall }) =>
          `${scorer.padEnd(16)} ${part.padEnd(6)} ${String(k).padStart(3)}    ${rate(hitRate.mean)} ` +
          `(${rate(hitRate.low)}-${rate(hitRate.high)})   ${rate(mrr.mean)}  ${rate(ndcg.mean)}  ${rate(recall.mean)}`,
      ),
  );
}

function rate(share: number): string {
  return share.toFixed(4);
}
