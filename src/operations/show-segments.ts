import { setImmediate as pause } from 'node:timers/promises';
import type { SegmentDefinition } from '../domain/index.ts';
import { sizeOfBoth } from '../scoring/index.ts';
import { type AskedOf, segmentShop } from './segments/asked-of.ts';
import type { Counted } from './segments/census.ts';
import { NARROW_BELOW, type SegmentSize, sizeOf } from './segments/segment-size.ts';

/** Members that two segments share. */
export interface Overlap {
  readonly id: string;
  readonly both: number;
  /** both / the size of the segment that this stands beside. */
  readonly shareRate: number;
}

/** A segment of the configuration with its size, and the others that it shares members with, most first. */
export interface ListedSegment extends SegmentSize {
  readonly id: string;
  readonly name: string;
  readonly overlaps: readonly Overlap[];
}

/** All segments of the configuration. */
export interface SegmentList {
  /** All customers of the shop. */
  readonly shoppers: number;
  readonly narrowBelow: number;
  readonly segments: readonly ListedSegment[];
}

/** Every segment with its size now, and which share members. */
export async function showSegments(asked: AskedOf): Promise<SegmentList> {
  const { census, config } = await segmentShop(asked);
  const counted: { readonly segment: SegmentDefinition; readonly found: Counted }[] = [];
  for (const segment of config.segments) {
    counted.push({ segment, found: census.count(segment.when) });
    // On a running server, decisions go on between two segments.
    await pause();
  }
  return {
    shoppers: census.shoppers,
    narrowBelow: NARROW_BELOW,
    segments: counted.map(({ segment: { id, name, when }, found }) => ({
      id,
      name,
      ...sizeOf(when, found, { census, settings: config.traits }),
      overlaps: counted
        .filter(({ segment }) => segment.id !== id)
        .map(({ segment, found: other }) => ({ id: segment.id, both: sharedBy(found, other) }))
        .filter(({ both }) => both > 0)
        .map((overlap) => ({ ...overlap, shareRate: overlap.both / found.size }))
        .sort((a, b) => b.both - a.both || (a.id < b.id ? -1 : 1)),
    })),
  };
}

function sharedBy(one: Counted, other: Counted): number {
  const others = new Set(other.others);
  return sizeOfBoth(one.members, other.members) + one.others.filter((id) => others.has(id)).length;
}
