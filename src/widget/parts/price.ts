import type { Offer } from '../../domain/index.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { inOther, money } from '../money.ts';
import { say } from '../words.ts';
import { unseen } from './unseen.ts';

/** What a price is of: an offer, or a product beside it. */
export type Priced = Pick<Offer, 'priceMinor' | 'currency' | 'compareAtMinor' | 'deal'>;

/** What one piece costs by itself, with its own deal where it has one; a set's deal is of the set alone. */
export function priceOf({ priceMinor, deal }: Pick<Offer, 'priceMinor' | 'deal'>): number {
  return deal && !deal.products[1] ? deal.priceMinor : priceMinor;
}

/** The price of a piece: what a deal leaves of it, or struck where it was lowered; and about how much that is elsewhere. */
export function price<N>(kit: Kit<N>, priced: Priced): N {
  const { make, locale, approx } = kit;
  const { currency } = priced;
  const now = priceOf(priced);
  return make(
    'span',
    { part: 'prices' },
    make('b', { part: 'price' }, money(now, currency, locale)),
    beside(kit, priced, now),
    approx &&
      approx.currency !== currency &&
      make('small', { part: 'approx' }, `≈ ${inOther(now, currency, { locale, ...approx })}`),
  );
}

/** Struck is nothing but the price that it was lawfully lowered from. */
function beside<N>(kit: Kit<N>, { priceMinor, compareAtMinor, currency }: Priced, now: number): Child<N> {
  const { make, words, locale } = kit;
  const before = money(now < priceMinor ? priceMinor : (compareAtMinor ?? 0), currency, locale);
  if (now < priceMinor) return make('small', { part: 'before' }, say(words.insteadOf, { price: before }));
  if (!compareAtMinor) return undefined;
  return [unseen(kit, say(words.was, { price: before })), make('s', { part: 'was', 'aria-hidden': 'true' }, before)];
}
