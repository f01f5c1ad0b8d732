import type { Command } from 'commander';
import type { Condition } from '../../domain/index.ts';
import {
  showSegment,
  showSegments,
  type ListedSegment,
  type SegmentList,
  type ShownSegment,
} from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { count, counted, lines, money } from '../words.ts';

/** Adds `cartwright segments [SEGMENT]`. */
export function addSegments(program: Command, outside: Outside): void {
  withCommonOptions(program.command('segments'), outside)
    .description('show the segments of the configuration with their sizes, or one of them with some of its members')
    .argument('[segment]', 'the id of one segment')
    .action((id: string | undefined, options: CommonOptions) =>
      id === undefined
        ? runWith(outside, options, { work: (context) => showSegments(context), words: listInWords })
        : runWith(outside, options, { work: (context) => showSegment(context, id), words: oneInWords }),
    );
}

function listInWords({ shoppers, narrowBelow, segments }: SegmentList): string {
  if (segments.length === 0) return lines('The configuration names no segments yet: docs/segments.md shows how.');
  return lines(
    `Of ${counted(shoppers, 'customer')}:`,
    ...segments.flatMap((segment) => [
      `${segment.id.padEnd(24)} ${count(segment.size).padStart(9)}  ${share(segment.shareRate).padStart(6)}  ${segment.name}`,
      ...warnings(segment, narrowBelow),
      ...overlaps(segment),
    ]),
  );
}

const MOST_OVERLAPS = 3;

function overlaps({ overlaps: all }: ListedSegment): string[] {
  if (all.length === 0) return [];
  const told = all
    .slice(0, MOST_OVERLAPS)
    .map(({ id, both, shareRate }) => `${count(both)} (${share(shareRate)}) with ${id}`);
  const more = all.length > MOST_OVERLAPS ? ` and ${counted(all.length - MOST_OVERLAPS, 'other')}` : '';
  return [`    shares ${told.join(', ')}${more}`];
}

function oneInWords(segment: ShownSegment): string {
  const { id, name, note, when, size, shoppers, sample, orders, spentMinor, basketMinor, currency } = segment;
  return lines(
    `${id}: ${name}`,
    note !== undefined && note,
    `Those of whom holds: ${conditionInWords(when)}`,
    `${counted(size, 'customer')} of ${count(shoppers)} (${share(segment.shareRate)}); of ${count(segment.unknown)} it is not known.`,
    ...warnings(segment, segment.narrowBelow),
    `They placed ${counted(orders, 'order')}${currency === undefined ? '' : ` and spent ${money(spentMinor, currency)}`}${
      currency === undefined || basketMinor === undefined ? '' : `; an order is worth ${money(basketMinor, currency)}`
    }.`,
    sample.length > 0 && `Such as ${sample.join(', ')}.`,
  );
}

/** What a merchant should know of a segment before using it. */
function warnings(
  { size, narrow, switchedOff }: Pick<ListedSegment, 'size' | 'narrow' | 'switchedOff'>,
  least: number,
): string[] {
  const off = switchedOff.join(', ');
  return [
    ...(size === 0
      ? ['    nobody is in it']
      : narrow
        ? [`    narrow: fewer than ${least}, too few to learn much from`]
        : []),
    ...(off === ''
      ? []
      : [`    ${off}: switched off, so nothing is known of it (traits.sensitive in the configuration)`]),
  ];
}

/** 0.1234 as "12.3%". */
function share(rate: number | undefined): string {
  return rate === undefined ? '' : `${(100 * rate).toFixed(1)}%`;
}

function conditionInWords(condition: Condition): string {
  if ('all' in condition) return grouped(condition.all, ' and ');
  if ('any' in condition) return grouped(condition.any, ' or ');
  if ('not' in condition) return `not ${conditionInWords(condition.not)}`;
  const of = 'category' in condition ? ` to ${condition.category.join(' > ')}` : '';
  if ('in' in condition) return `${condition.trait} is ${condition.in.join(' or ')}`;
  const { from, to } = condition;
  const range = from === undefined ? `at most ${to}` : to === undefined ? `at least ${from}` : `${from} to ${to}`;
  return `${condition.trait}${of} ${range}`;
}

const grouped = (parts: readonly Condition[], word: string): string =>
  parts.length === 1 ? conditionInWords(parts[0]!) : `(${parts.map(conditionInWords).join(word)})`;
