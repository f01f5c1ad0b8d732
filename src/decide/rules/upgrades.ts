import type { Product } from '../../domain/index.ts';
import { differencesNow } from '../strategies/upgrade.ts';
import { percent } from '../silences.ts';
import type { Rule } from './rule.ts';

/** By today's prices. */
export const notDearer: Rule = {
  id: 'upgrade_not_dearer',
  why: 'no upgrade: not dearer than what it would replace, or not comparable in price',
  bars: ({ strategy, place, from }, { facts }) => {
    if (strategy !== 'upgrade') return false;
    const extra = extraMinor(facts.at(from), facts.at(place));
    return extra === undefined || extra <= 0;
  },
};

/** By today's prices and the cap of the configuration. */
export const tooDear: Rule = {
  id: 'upgrade_too_dear',
  why: (_, { config }) => `more than ${percent(config.restraint.upgradeCapRate)} dearer than what it would replace`,
  bars: ({ strategy, place, from }, { facts, config }) => {
    if (strategy !== 'upgrade') return false;
    const chosen = facts.at(from);
    const most = (chosen.priceMinor ?? 0) * config.restraint.upgradeCapRate;
    return (extraMinor(chosen, facts.at(place)) ?? 0) > most;
  },
};

/** An upgrade that cannot say any more what is better about it. */
export const outdated: Rule = {
  id: 'upgrade_outdated',
  why: 'what was better about it has changed since it was learned',
  bars: (candidate, moment) =>
    candidate.strategy === 'upgrade' &&
    moment.snapshot.differencesAt(candidate.entry).length > 0 &&
    differencesNow(candidate, moment).length === 0,
};

function extraMinor(chosen: Product, better: Product): number | undefined {
  if (chosen.priceMinor === undefined || better.priceMinor === undefined) return undefined;
  return chosen.currency === better.currency ? better.priceMinor - chosen.priceMinor : undefined;
}
