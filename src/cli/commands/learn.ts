import type { Command } from 'commander';
import { learn, type Learned } from '../../operations/index.ts';
import { numberOption, runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines, span } from '../words.ts';

const MOST_SEED = 2 ** 31 - 1;

/** Adds `cartwright learn`. */
export function addLearn(program: Command, outside: Outside): void {
  withCommonOptions(program.command('learn'), outside)
    .description('learn from the whole history; running servers take the result over at once')
    .option('--seed <number>', 'seed of everything that is drawn', numberOption(0, MOST_SEED), 1)
    .action((options: CommonOptions & { seed: number }) => {
      // Shoppers who are served meanwhile do not wait for it.
      outside.standBack();
      return runWith(outside, options, { work: (context) => learn(context, options), words: inWords });
    });
}

function inWords({ learnedFrom, relations, bundles, sessions, seconds, snapshotId }: Learned): string {
  const { orders, lines: read, products } = learnedFrom;
  const { boughtTogether, upgrades, similar } = relations;
  return lines(
    `Learned from ${counted(orders, 'order')}, ${counted(read, 'line')} and ${counted(products, 'product')} in ${span(seconds.total)}` +
      ` (${span(seconds.reading)} of it reading the database):`,
    `  ${count(boughtTogether.products)} products sell together with others (${counted(boughtTogether.entries, 'relation')})`,
    `  ${count(upgrades.products)} products have a better version (${counted(upgrades.entries, 'relation')})`,
    `  ${count(similar.products)} products have look-alikes (${counted(similar.entries, 'relation')})`,
    `  ${counted(bundles, 'set')} of products sell together`,
    `  ${counted(sessions, 'browsing session')} tell what visitors look at next`,
    `Snapshot ${snapshotId} is in use from now on.`,
    'Next: npx cartwright suggest PRODUCT',
  );
}
