import type { Command } from 'commander';
import type { SimulatedShop } from '../../domain/index.ts';
import { simulate, type Simulated } from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { count, lines, money } from '../words.ts';

/** What simulating needs from rooms that this one does not know. */
export interface SimulateParts {
  readonly shop: (seed: number) => Promise<SimulatedShop>;
}

interface SimulateOptions {
  readonly shoppers: number;
  readonly seed: number;
  readonly json?: boolean;
}

const MOST_SHOPPERS = 2_000_000;
const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright simulate`. */
export function addSimulate(program: Command, outside: Outside, parts: SimulateParts): void {
  program
    .command('simulate')
    .description(
      'let invented shoppers of the demo shop meet four policies, and tell what each earns and how it annoys',
    )
    .option('--shoppers <number>', 'shoppers, each of whom meets every policy', numberOption(2, MOST_SHOPPERS), 10_000)
    .option('--seed <number>', 'seed of the lives of the shoppers', numberOption(0, MOST_SEED), 1)
    .option('--json', 'print one JSON document on standard output, and nothing else')
    .action(async ({ shoppers, seed, json }: SimulateOptions) => {
      const simulated = await simulate({ shoppers, seed, ...parts }, progressOn(outside));
      outside.out.write(json === true ? `${JSON.stringify(simulated, undefined, 2)}\n` : inWords(simulated));
    });
}

const CURRENCY = 'EUR';

function inWords({ shoppers, policies, full }: Simulated): string {
  return lines(
    `${count(shoppers)} shoppers of the demo shop, each of whom met all four policies. A model, not a shop: docs/simulate.md.`,
    '',
    'Policy            orders         AOV   attach rate   margin per visitor (95%)        refusals per visitor (95%)',
    ...Object.entries(policies).map(([name, outcome]) => row(name, outcome)),
    '',
    ...Object.entries(full.against).map(([name, { marginRatio, marginDifferenceMinor, refusalDifference }]) =>
      [
        `full against ${name}:`.padEnd(26),
        `${range(marginRatio, (ratio) => ratio.toFixed(4))} times the margin,`,
        `${range(marginDifferenceMinor, amount)} more per visitor,`,
        `${range(refusalDifference, (each) => each.toFixed(4))} more refusals`,
      ].join(' '),
    ),
  );
}

function row(name: string, { orders, interval, ...outcome }: Simulated['policies']['full']): string {
  const { aovMinor, attachRate = 0, marginPerVisitorMinor, refusalsPerVisitor = 0 } = outcome;
  const margin = { mean: marginPerVisitorMinor ?? 0, ...interval.marginPerVisitorMinor };
  const refusals = { mean: refusalsPerVisitor, ...interval.refusalsPerVisitor };
  return (
    `${name.padEnd(12)} ${count(orders).padStart(11)} ${(aovMinor === undefined ? '-' : amount(aovMinor)).padStart(11)} ` +
    `${(attachRate * 100).toFixed(2).padStart(11)}%   ${range(margin, amount).padEnd(31)} ` +
    range(refusals, (each) => each.toFixed(4))
  );
}

const amount = (minor: number): string => money(Math.round(minor), CURRENCY);

interface Ranged {
  readonly mean: number;
  readonly low?: number;
  readonly high?: number;
}

function range(mean: Ranged | undefined, words: (value: number) => string): string {
  if (mean === undefined) return 'no data';
  const { low = mean.mean, high = mean.mean } = mean;
  return `${words(mean.mean)} (${words(low)} to ${words(high)})`;
}
