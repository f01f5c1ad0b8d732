import type { Rule } from '../rules/rule.ts';

/** What a merchant's own rule bars. */
export const barred: Rule = {
  id: 'barred',
  why: ({ place }, { merchant }) => `barred by your rule ${merchant.wordOn(place)?.id}`,
  bars: ({ place }, { merchant }) => merchant.wordOn(place)?.do === 'bar',
};
