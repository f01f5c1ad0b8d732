import type { Offer } from '../../domain/index.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { money } from '../money.ts';
import { say } from '../say.ts';

/** What a price is of: an offer, a set, or a product beside it. */
export type Priced = Pick<Offer, 'priceMinor' | 'currency' | 'compareAtMinor' | 'deal'>;

/** A text of the widget with an amount in it. */
export function withAmount<N>({ locale }: Kit<N>, text: string, { priceMinor, currency }: Priced): string {
  return say(text, { amount: money(priceMinor, currency, { locale }) });
}

/** An amount, about how much that is elsewhere, and whatever else is said beside it. */
export function amount<N>(kit: Kit<N>, priced: Priced, ...beside: readonly Child<N>[]): N {
  const { make, approx, words } = kit;
  const { priceMinor, currency } = priced;
  return make(
    'p',
    { part: 'row prices' },
    make('b', { part: 'price' }, withAmount(kit, '{amount}', priced)),
    approx && make('small', { part: 'small' }, say(words.priceAbout, { amount: money(priceMinor, currency, kit) })),
    beside,
  );
}

/**
 * What a piece costs by itself: with its own deal where it has one, for a set's deal is of the set alone. Struck is nothing
 * but the price that it was lawfully lowered from.
 */
export function price<N>(kit: Kit<N>, priced: Priced): N {
  const { make, words } = kit;
  const { deal, compareAtMinor: priceMinor, currency } = priced;
  if (deal && !deal.products[1])
    return amount(kit, deal, make('small', { part: 'small' }, withAmount(kit, words.insteadOf, priced)));
  return amount(
    kit,
    priced,
    priceMinor !== undefined && [
      make('span', { part: 'unseen' }, words.priceLowest),
      make('s', { part: 'small was' }, withAmount(kit, '{amount}', { priceMinor, currency })),
    ],
  );
}
