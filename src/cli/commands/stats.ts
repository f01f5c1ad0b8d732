import type { Command } from 'commander';
import { showStats, type Stats } from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines, minute, money, span } from '../words.ts';

/** Adds `cartwright stats`. */
export function addStats(program: Command, outside: Outside): void {
  withCommonOptions(program.command('stats'), outside)
    .description('show what the shop holds, what was learned, and what became of the offers')
    .action((options: CommonOptions) =>
      runWith(outside, options, { work: showStats, words: (stats) => inWords(stats, outside.now()) }),
    );
}

function inWords(stats: Stats, now: number): string {
  return lines(
    stats.demo && 'This is the demo shop: its products, people and orders are invented.',
    ...history(stats),
    learned(stats, now),
    ...placements(stats),
  );
}

function history({ history: shop }: Stats): string[] {
  const guests = shop.orders === 0 ? 0 : Math.round((100 * shop.guestOrders) / shop.orders);
  const period =
    shop.firstOrderAt && shop.lastOrderAt ? `, ${minute(shop.firstOrderAt)} to ${minute(shop.lastOrderAt)}` : '';
  return [
    `Orders     ${count(shop.orders)} (${guests}% by guests, ${count(shop.cancelledOrders)} cancelled) with ${counted(shop.lines, 'line')}${period}`,
    `Returns    ${counted(shop.returnedLines, 'line')}, ${count(shop.unmatchedReturnLines)} of them without a purchase in this history`,
    `Customers  ${count(shop.customers)}`,
    `Products   ${count(shop.products)}`,
    ...shop.byCurrency.map(
      (sums) =>
        `AOV        ${money(sums.aovMinor, sums.currency)} = (${money(sums.goodsMinor, sums.currency)} of goods - ` +
        `${money(sums.returnedMinor, sums.currency)} returned) / ${counted(sums.orders, 'order')}`,
    ),
  ];
}

function learned({ learned: snapshot }: Stats, now: number): string {
  if (!snapshot) return 'Learned    nothing yet: npx cartwright learn';
  const age = span(Math.max(0, now - snapshot.learnedAt.getTime()) / 1000);
  const { orders, products } = snapshot.learnedFrom;
  return `Learned    ${age} ago from ${counted(orders, 'order')} and ${counted(products, 'product')}, in ${span(snapshot.seconds)} (${snapshot.id})`;
}

function placements({ placements: all }: Stats): string[] {
  if (all.length === 0) return ['Offers     none decided yet'];
  return [
    'Offers               decided   silent    shown  clicked    added   bought declined',
    ...all.map(({ placement, decisions, silent, shown, clicked, added, bought, declined }) =>
      [decisions, silent, shown, clicked, added, bought, declined].reduce(
        (row, number) => `${row}${count(number).padStart(9)}`,
        `  ${placement.padEnd(17)}`,
      ),
    ),
  ];
}
