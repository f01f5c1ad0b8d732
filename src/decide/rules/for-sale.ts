import type { Rule } from './rule.ts';

/** A draft, an archived product, or one without a price. */
export const notOfferable: Rule = {
  id: 'not_offerable',
  why: 'not for sale: inactive, or without a price',
  bars: ({ place }, { snapshot, facts }) => {
    if (snapshot.offerable[place] === 0) return true;
    const { active, priceMinor, currency } = facts.at(place);
    return !active || priceMinor === undefined || currency === undefined;
  },
};

/** Nothing is left of it. */
export const soldOut: Rule = {
  id: 'sold_out',
  why: 'out of stock',
  bars: ({ place }, { facts }) => facts.at(place).stock === 0,
};

/** No price is ever converted. */
export const otherCurrency: Rule = {
  id: 'other_currency',
  why: 'priced in another currency',
  bars: ({ place }, { facts, request }) =>
    request.currency !== undefined && facts.at(place).currency !== request.currency,
};
