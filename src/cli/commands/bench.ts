import type { Command } from 'commander';
import { benchLearn, type BenchedLearn } from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { count, lines } from '../words.ts';

const MOST_BASKETS = 20_000_000;
const MOST_PRODUCTS = 5_000_000;
const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright bench learn`. */
export function addBench(program: Command, outside: Outside): void {
  program
    .command('bench')
    .description('measure what things cost on this machine, on a made-up shop')
    .command('learn')
    .description('learn from so many made-up baskets, and tell the time and the memory of each step')
    .option('--baskets <number>', 'orders of the made-up shop', numberOption(1, MOST_BASKETS), 1_000_000)
    .option('--products <number>', 'products of the made-up shop', numberOption(2, MOST_PRODUCTS), 50_000)
    .option('--seed <number>', 'seed of everything that is drawn', numberOption(0, MOST_SEED), 7)
    .option('--json', 'print one JSON document on standard output, and nothing else')
    .action(async (options: { baskets: number; products: number; seed: number; json?: boolean }) => {
      const benched = await benchLearn(options, progressOn(outside));
      outside.out.write(options.json === true ? `${JSON.stringify(benched, undefined, 2)}\n` : inWords(benched));
    });
}

function inWords({ baskets, lines: rows, products, steps, all, cpuSeconds, ...rest }: BenchedLearn): string {
  const { peak, snapshotMegabytes, suggestion } = rest;
  return lines(
    `${count(baskets)} baskets, ${count(rows)} lines, ${count(products)} products.`,
    '',
    'Step                              seconds   a million lines',
    ...[...steps, all].map(
      ({ step, seconds, secondsPerMillionLines }) =>
        `${step.padEnd(30)} ${seconds.toFixed(2).padStart(10)} ${secondsPerMillionLines.toFixed(3).padStart(17)}`,
    ),
    '',
    `CPU of all threads: ${cpuSeconds.toFixed(1)} s. Peak memory: ${peak.learning.toFixed(0)} MB, ` +
      `${peak.history.toFixed(0)} MB of it before learning. Snapshot: ${snapshotMegabytes.toFixed(0)} MB.`,
    '',
    'Suggestion for a cart of five     p50 µs   p90 µs   p99 µs',
    ...Object.entries(suggestion).map(
      ([shopper, micros]) =>
        shopper.padEnd(31) +
        [micros?.p50, micros?.p90, micros?.p99].map((value) => (value ?? 0).toFixed(0).padStart(9)).join(''),
    ),
  );
}
