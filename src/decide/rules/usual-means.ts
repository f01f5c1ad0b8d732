import { formatMoney } from '../../domain/index.ts';
import type { Rule } from './rule.ts';

/** What costs far more than the shopper usually pays only annoys. */
export const beyondMeans: Rule = {
  id: 'beyond_means',
  why: ({ place }, { facts, means }) => {
    const { currency = '' } = facts.at(place);
    const { mostMinor, of, factor } = means.within(currency)!;
    const limit = formatMoney(mostMinor, currency);
    return of === 'customer'
      ? `beyond the shopper's usual means: more than ${limit}, ${factor} times the dearest that this customer bought or chose`
      : `beyond the shopper's usual means: more than ${limit}, ${factor} times the whole cart`;
  },
  bars: ({ place }, { facts, means }) => {
    const { priceMinor, currency } = facts.at(place);
    const limit = currency === undefined ? undefined : means.within(currency);
    return limit !== undefined && (priceMinor ?? 0) > limit.mostMinor;
  },
};
