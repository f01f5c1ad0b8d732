import type { Command } from 'commander';
import {
  evaluateBaskets,
  type EvaluatedBaskets,
  type EvaluateBasketsInput,
  type ScorerQuality,
} from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { count, counted, lines, span } from '../words.ts';

type EvaluateOptions = EvaluateBasketsInput & { readonly json?: boolean };

const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright evaluate baskets`. */
export function addEvaluate(program: Command, outside: Outside): void {
  const parent = program.command('evaluate').description('measure how good suggestions are, on files, without a shop');
  parent
    .command('baskets')
    .description('complete baskets of which one product was hidden')
    .requiredOption('--train <file>', 'baskets to learn from: time, customer, products, with tabs between')
    .requiredOption('--test <file>', 'the same with the hidden product behind')
    .option('--predictions <file>', 'write the 20 ids that would be shown, a JSON array for each case')
    .option('--seed <number>', 'seed of everything that is drawn', numberOption(0, MOST_SEED), 1)
    .option('--json', 'print one JSON document on standard output, and nothing else')
    .action(async (options: EvaluateOptions) => {
      const evaluated = await evaluateBaskets(options, progressOn(outside));
      outside.out.write(options.json ? `${JSON.stringify(evaluated, undefined, 2)}\n` : inWords(evaluated));
    });
}

function inWords({ train, test, learnSeconds, scorers }: EvaluatedBaskets): string {
  return lines(
    `Learned from ${counted(train.baskets, 'basket')} of ${counted(train.products, 'product')} in ${span(learnSeconds)}; ` +
      `tested on ${counted(test.cases, 'case')}. Lines that could not be read: ${count(train.rejected + test.rejected)}.`,
    '',
    'Scorer           part     k    hit rate (95%)        MRR   NDCG  recall',
    ...scorers.flatMap(tableOf),
    '',
    'Scorer           coverage@10  popular@10   p50 µs   p90 µs   p99 µs',
    ...scorers.map(
      ({ scorer, reach, micros }) =>
        `${scorer.padEnd(16)} ${rate(reach.coverage).padStart(11)} ${rate(reach.popularShare).padStart(11)}` +
        [micros?.p50, micros?.p90, micros?.p99].map((value) => (value ?? 0).toFixed(0).padStart(9)).join(''),
    ),
  );
}

function tableOf({ scorer, quality }: ScorerQuality): string[] {
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
