import type { Condition, CustomerId, TraitId, TraitSettings } from '../../domain/index.ts';
import { leavesOf, TRAITS, traitsSwitchedOff } from '../../domain/index.ts';
import type { Census, Counted } from './census.ts';

/** Fewer members than these are few: a rate among them is known to ten points at best. */
export const NARROW_BELOW = 100;

/** How many shoppers a segment is, and what there is to know of that. */
export interface SegmentSize {
  readonly size: number;
  /** size / all customers; absent of a shop without customers. */
  readonly shareRate?: number;
  /** Customers of whom it is not known whether they belong to it; they do not. */
  readonly unknown: number;
  /** Whether it has fewer members than `narrowBelow`. */
  readonly narrow: boolean;
  /** Whether it looks at a sensitive trait: it then counts those alone who agreed. */
  readonly sensitive: boolean;
  /** Sensitive traits that it looks at and that are not switched on: of those nothing is known. */
  readonly switchedOff: readonly TraitId[];
}

/** Some members of a segment. */
export interface SampledSize extends SegmentSize {
  readonly sample: readonly CustomerId[];
}

/** What is said of a segment that was counted. */
export function sizeOf(
  when: Condition,
  { size, unknown }: Counted,
  around: { census: Census; settings: TraitSettings },
): SegmentSize {
  const { shoppers } = around.census;
  return {
    size,
    ...(shoppers > 0 && { shareRate: size / shoppers }),
    unknown,
    narrow: size < NARROW_BELOW,
    sensitive: leavesOf(when).some(({ trait }) => TRAITS[trait].sensitive),
    switchedOff: traitsSwitchedOff(when, around.settings),
  };
}
