import type { Command } from 'commander';
import { proposeMerges, type ComparedPair, type ProposedMerges } from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines, money } from '../words.ts';

/** Adds `cartwright merges`. */
export function addMerges(program: Command, outside: Outside): void {
  withCommonOptions(program.command('merges'), outside)
    .description('compare segments two at a time, and propose to merge those that were shown to behave alike')
    .action((options: CommonOptions) =>
      runWith(outside, options, { work: (context) => proposeMerges(context), words: inWords }),
    );
}

function inWords({ pairs, leftOut, currency }: ProposedMerges): string {
  if (pairs.length === 0) return lines('There are no two segments with members to compare.');
  const alike = pairs.filter(({ verdict }) => verdict === 'alike');
  return lines(
    alike.length === 0
      ? 'No two segments were shown to behave alike.'
      : `${counted(alike.length, 'pair')} of segments behave alike: one could stand in the place of both.`,
    ...pairs.flatMap((pair) => pairInWords(pair, currency)),
    leftOut.length > 0 && `Not compared: ${leftOut.join(', ')}.`,
  );
}

function pairInWords(
  { segments, sizes, verdict, merged, ...found }: ComparedPair,
  currency?: string,
): (string | false)[] {
  const { attachRate, basketMinor, mix, same } = found;
  const amount = (minor: number) =>
    currency === undefined ? count(Math.round(minor)) : money(Math.round(minor), currency);
  return [
    `${segments.map((id, place) => `${id} (${count(sizes[place]!)})`).join(' and ')}: ${verdict}`,
    same === true && `    they have the very same members${verdict === 'alike' ? '' : ', too few to say more'}`,
    same !== true &&
      `    attach rate    ${attachRate ? measured(attachRate, points) : 'too few ordered after an offer'}`,
    same !== true && `    basket value   ${basketMinor ? measured(basketMinor, amount) : 'too few ordered'}`,
    same !== true && `    category mix   ${mix ? measured(mix, points) : 'too few ordered'}`,
    merged !== undefined &&
      `    merged: ${counted(merged.size, 'customer')}, ${counted(merged.orders, 'order')}, ${amount(merged.spentMinor)} spent`,
  ];
}

type Measured = NonNullable<ComparedPair['mix']>;

/** A difference with its 90% interval beside what would not matter: "1.2 points (-0.8 to 3.1), alike within 5.0 points". */
function measured({ difference, low, high, margin, verdict }: Measured, written: (number: number) => string): string {
  return `differs by ${written(difference)} (${written(low)} to ${written(high)}): ${verdict}, where ${written(margin)} would not matter`;
}

const points = (rate: number): string => `${(100 * rate).toFixed(1)} points`;
