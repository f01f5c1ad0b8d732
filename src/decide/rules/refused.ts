import { techniqueOf } from '../../domain/index.ts';
import type { Rule } from './rule.ts';

/** A no is remembered. */
export const refused: Rule = {
  id: 'refused',
  why: ({ place }, { remembered }) =>
    `this shopper said no to it on ${new Date(remembered.refusal(place)!.at).toISOString().slice(0, 10)}`,
  bars: ({ place }, { remembered }) => remembered.refusal(place) !== undefined,
};

/** Several a no to offers of one kind is a no to the kind. */
export const techniqueRests: Rule = {
  id: 'technique_rests',
  why: ({ strategy }, { remembered, config }) => {
    const technique = techniqueOf(strategy);
    const days = config.refusals.restDays;
    return `this shopper said no to ${remembered.restsAfter(technique)} offers of the technique ${technique} in ${days} days`;
  },
  bars: ({ strategy }, { remembered }) => remembered.restsAfter(techniqueOf(strategy)) !== undefined,
};
