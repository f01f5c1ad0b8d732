import type { Command } from 'commander';
import {
  evaluateBaskets,
  evaluateNextBasket,
  evaluateSessions,
  type EvaluateBasketsInput,
  type EvaluatedBaskets,
  type EvaluatedNextBasket,
  type EvaluatedSessions,
  type NextBasketQuality,
  type ScorerQuality,
  type SessionQuality,
} from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { count, counted, lines, span } from '../words.ts';

type EvaluateOptions = EvaluateBasketsInput & { readonly json?: boolean };

const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright evaluate baskets`, `evaluate sessions` and `evaluate next-basket`. */
export function addEvaluate(program: Command, outside: Outside): void {
  const parent = program.command('evaluate').description('measure how good suggestions are, on files, without a shop');
  fileCommand(parent, 'baskets')
    .description('complete baskets of which one product was hidden')
    .option('--titles <file>', 'products or orders, in any format that can be imported, to take titles from')
    .option('--guests', 'forget whose the baskets are')
    .option('--cold', 'treat the products at hand as new: never ordered, known by their titles alone')
    .option('--seed <number>', 'seed of everything that is drawn', numberOption(0, MOST_SEED), 1)
    .action(async (options: EvaluateOptions) => {
      const evaluated = await evaluateBaskets(options, progressOn(outside));
      const { train } = evaluated;
      print(outside, options, {
        evaluated,
        from: `${counted(train.baskets, 'basket')} of ${counted(train.products, 'product')}`,
      });
    });
  addNextBasket(parent, outside);
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

interface NextBasketOptions {
  readonly data: string;
  readonly predictions?: string;
  readonly seed: number;
  readonly json?: boolean;
}

function addNextBasket(parent: Command, outside: Outside): void {
  parent
    .command('next-basket')
    .description('foretell the last basket of customers from their earlier ones')
    .requiredOption('--data <file>', 'customers with their baskets; docs/evaluate.md shows how they are written')
    .option('--predictions <file>', 'write the 20 ids that would be shown, a JSON array for each customer of the file')
    .option('--seed <number>', 'seed of the splits', numberOption(0, MOST_SEED), 1)
    .option('--json', 'print one JSON document on standard output, and nothing else')
    .action(async (options: NextBasketOptions) => {
      const evaluated = await evaluateNextBasket(options, progressOn(outside));
      outside.out.write(options.json ? `${JSON.stringify(evaluated, undefined, 2)}\n` : nextBasketInWords(evaluated));
    });
}

function nextBasketInWords(evaluated: EvaluatedNextBasket): string {
  const { customers, products, rejected, splits, learnSeconds, scorers, againstBest } = evaluated;
  return lines(
    `${counted(customers, 'customer')} with ${counted(products, 'product')}, ${splits} random splits, each learned in ` +
      `${span(learnSeconds)}. Lines that could not be read: ${count(rejected)}.`,
    '',
    'Scorer           part     k     recall (95%)          hit rate    MRR   NDCG',
    ...scorers.flatMap(({ scorer, quality }) =>
      Object.entries(quality).flatMap(([part, measured]) =>
        measured
          .filter(({ k }) => part === 'all' || k === 10)
          .map(
            ({ k, recall, hitRate, mrr, ndcg }) =>
              `${scorer.padEnd(16)} ${part.padEnd(6)} ${String(k).padStart(3)}    ${rate(recall.mean)} ` +
              `(${rate(recall.low)}-${rate(recall.high)})    ${rate(hitRate.mean)} ${rate(mrr.mean)} ${rate(ndcg.mean)}`,
          ),
      ),
    ),
    '',
    ...reachOf(scorers),
    '',
    ...againstBest.map(
      ({ k, mean, least }) =>
        `Recall at ${k}: the blend has ${mean.toFixed(3)} times that of the best single scorer, ${least.toFixed(3)} in the worst split.`,
    ),
  );
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

function inWords(evaluated: Evaluated, from: string): string {
  const { train, test, learnSeconds, scorers } = evaluated;
  return lines(
    `Learned from ${from} in ${span(learnSeconds)}; ` +
      `tested on ${counted(test.cases, 'case')}. Lines that could not be read: ${count(train.rejected + test.rejected)}.`,
    '',
    'Scorer           part     k    hit rate (95%)        MRR   NDCG  recall',
    ...scorers.flatMap(tableOf),
    '',
    ...reachOf(scorers),
    ...(evaluated.against ? againstInWords(evaluated.against) : []),
  );
}

function reachOf(scorers: readonly (ScorerQuality | SessionQuality | NextBasketQuality)[]): string[] {
  return [
    'Scorer              coverage     popular   p50 µs   p90 µs   p99 µs',
    ...scorers.map(
      ({ scorer, reach, micros }) =>
        `${scorer.padEnd(16)} ${rate(reach.coverage).padStart(11)} ${rate(reach.popularShare).padStart(11)}` +
        [micros?.p50, micros?.p90, micros?.p99].map((value) => (value ?? 0).toFixed(0).padStart(9)).join(''),
    ),
  ];
}

function againstInWords({ scorer, k, ratio, difference }: NonNullable<Evaluated['against']>): string[] {
  return [
    '',
    `Hit rate at ${k} of the blend over that of ${scorer}, which is best alone: ${ratio.toFixed(3)}; ` +
      `difference ${signed(difference.mean)} (${signed(difference.low)} to ${signed(difference.high)}, case by case).`,
  ];
}

const signed = (difference: number): string => (difference < 0 ? '' : '+') + difference.toFixed(4);

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
