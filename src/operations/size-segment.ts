import type { Condition } from '../domain/index.ts';
import { type AskedOf, segmentShop } from './segments/asked-of.ts';
import { NARROW_BELOW, type SampledSize, sizeOf } from './segments/segment-size.ts';

/** How many shoppers a condition means, for an editor that asks while it is written. */
export interface SizedSegment extends SampledSize {
  readonly shoppers: number;
  readonly narrowBelow: number;
}

const SAMPLE = 10;

/** Counts the shoppers of whom a condition is true now; nothing is stored. */
export async function sizeSegment(asked: AskedOf, when: Condition): Promise<SizedSegment> {
  const { census, config } = await segmentShop(asked);
  const found = census.count(when);
  return {
    ...sizeOf(when, found, { census, settings: config.traits }),
    sample: census.sample(found, SAMPLE),
    shoppers: census.shoppers,
    narrowBelow: NARROW_BELOW,
  };
}
