import type { Rule } from './rule.ts';

/** One page offers a thing once. */
export const onPage: Rule = {
  id: 'on_page',
  why: 'offered on this page already',
  bars: ({ place }, { snapshot, onPage: shown }) =>
    shown.places.has(place) || (shown.groups.size > 0 && shown.groups.has(snapshot.group[place]!)),
};
