import { setImmediate as pause } from 'node:timers/promises';
import type { Condition, Currency } from '../domain/index.ts';
import { findId } from '../lib/index.ts';
import { either, type Members, mixParts, sizeOfMembers } from '../scoring/index.ts';
import { type AskedOf, type SegmentShop, segmentShop } from './segments/asked-of.ts';
import { type Behaved, compareSegments, MARGINS, type SegmentsCompared } from './segments/compare-segments.ts';
import { NARROW_BELOW } from './segments/segment-size.ts';
import { type Worth, worthOf } from './segments/worth.ts';

/** Two segments side by side, and where they are alike what one in their place would be. */
export interface ComparedPair extends SegmentsCompared {
  readonly segments: readonly [string, string];
  readonly sizes: readonly [number, number];
  /** Only of segments that are alike. */
  readonly merged?: Worth & { readonly when: Condition; readonly size: number; readonly narrow: boolean };
}

/** What came of comparing the segments of the configuration, two at a time. */
export interface ProposedMerges {
  readonly margins: typeof MARGINS;
  readonly narrowBelow: number;
  /** Amounts are in this one. */
  readonly currency?: Currency;
  /** Those that are alike first, then unclear ones, then different ones. */
  readonly pairs: readonly ComparedPair[];
  /** Segments that were not compared: nobody is in them, or there were more than can be compared. */
  readonly leftOut: readonly string[];
}

/** Pairs grow with the square of this. */
const MOST_COMPARED = 40;

const ORDER = ['alike', 'unclear', 'different'];

/** Which segments behave so much alike that one could stand in their place. */
export async function proposeMerges(asked: AskedOf): Promise<ProposedMerges> {
  const shop = await segmentShop(asked);
  const { census, config, snapshot } = shop;
  const behaved = await readBehaviour(shop);
  const counted: Segment[] = [];
  for (const { id, when } of config.segments) {
    const { members } = census.count(when);
    counted.push({ id, when, members, size: sizeOfMembers(members) });
    await pause();
  }
  const compared = counted
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_COMPARED);
  const pairs: ComparedPair[] = [];
  for (const [place, one] of compared.entries())
    for (const other of compared.slice(place + 1)) {
      pairs.push(pairOf(one, other, behaved));
      await pause();
    }
  const { currency } = snapshot.shoppers;
  return {
    margins: MARGINS,
    narrowBelow: NARROW_BELOW,
    ...(currency !== undefined && { currency }),
    pairs: pairs.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)),
    leftOut: counted.filter((each) => !compared.includes(each)).map(({ id }) => id),
  };
}

interface Segment {
  readonly id: string;
  readonly when: Condition;
  readonly members: Members;
  readonly size: number;
}

async function readBehaviour({ context, snapshot }: SegmentShop): Promise<Behaved> {
  const attaches = await context.store.stats.attaches();
  return {
    snapshot,
    parts: mixParts(snapshot),
    attaches: attaches
      .map(({ customerId, attached }) => ({ place: findId(snapshot.shoppers.ids, customerId), attached }))
      .filter(({ place }) => place >= 0),
  };
}

function pairOf(one: Segment, other: Segment, behaved: Behaved): ComparedPair {
  const compared = compareSegments(one.members, other.members, behaved);
  const pair: ComparedPair = { segments: [one.id, other.id], sizes: [one.size, other.size], ...compared };
  if (compared.verdict !== 'alike') return pair;
  const members = either(one.members, other.members);
  const size = sizeOfMembers(members);
  const when: Condition = { any: [one.when, other.when] };
  return { ...pair, merged: { when, size, narrow: size < NARROW_BELOW, ...worthOf(behaved.snapshot, members) } };
}
