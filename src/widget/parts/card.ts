import type { Offer } from '../../domain/index.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { adding, posted } from './posting.ts';

/** Why an offer is there, and what else is true of it. */
export function told<N>({ make }: Kit<N>, { reason, claims }: Pick<Offer, 'reason' | 'claims'>): Child<N> {
  return [
    make('p', { part: 'small reason' }, reason),
    claims?.map(({ text }) => make('p', { part: 'small claim' }, text)),
  ];
}

/** The offers as a list; each is measured by what is in view of its card. */
export function cardsOf<N>({ make, offers }: Kit<N>, each: (offer: Offer) => Child<N>): N {
  return make(
    'ul',
    { part: `list` },
    offers.map((offer) => make('li', { part: 'card', 'data-product': offer.productId }, each(offer))),
  );
}

/** What an offer is taken by: what the button says, the products of which it takes a piece each, and what goes for it. */
export interface Taking {
  readonly text: string;
  readonly ids?: readonly string[];
  readonly instead?: string;
}

/** What takes an offer: a better version goes into the cart in place of the product that it betters. */
export function takingOf<N>(kit: Kit<N>, offer: Offer): N {
  const { words } = kit;
  const instead = offer.comparison?.withProductId;
  return taking(kit, offer, instead === undefined ? { text: words.addToCart } : { text: words.takeBetter, instead });
}

/** What puts one offer into the cart; whoever hears the button hears of which. */
export function taking<N>(kit: Kit<N>, offer: Offer, { text, instead, ids = [offer.productId] }: Taking): N {
  return adding(
    kit,
    [offer],
    ids.map((id) => posted(kit, 'productId', id)),
    posted(kit, 'instead', instead),
    kit.make('button', { part: 'button', 'aria-label': `${text}: ${offer.title}` }, text),
  );
}
