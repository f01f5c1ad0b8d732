import { type Product, marginRateOf } from '../../domain/index.ts';
import { percent } from '../silences.ts';
import type { Rule } from './rule.ts';

/** What earns too little is not worth anybody's attention. A product without a cost passes, and that is said. */
export const marginFloor: Rule = {
  id: 'margin_floor',
  why: ({ place }, { facts, config }) =>
    `leaves ${percent(marginRateOf(facts.at(place)) ?? 0)} over its cost, below the margin floor of ${percent(config.restraint.marginFloorRate!)}`,
  bars: ({ place }, { facts, config }) => {
    const floor = config.restraint.marginFloorRate;
    return floor !== undefined && isBelow(floor, facts.at(place));
  },
  passes: ({ place }, { facts, config }) =>
    config.restraint.marginFloorRate !== undefined && facts.at(place).costMinor === undefined
      ? 'its cost is not known, so the margin floor could not be held against it'
      : undefined,
};

/** Multiplied out, so that what is given away at a cost is below every floor too. */
function isBelow(floorRate: number, { priceMinor = 0, costMinor }: Product): boolean {
  return costMinor !== undefined && priceMinor - costMinor < floorRate * priceMinor;
}
