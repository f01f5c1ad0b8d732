import type { Offer } from '../../domain/index.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { adding, posted } from './posting.ts';
import { price } from './price.ts';
import { picture, title } from './product.ts';

/** What is said of an offer: why it is there, and what else is true of it. */
export function told<N>({ make }: Kit<N>, { reason, claims }: Offer): readonly Child<N>[] {
  return [
    make('p', { part: 'reason' }, reason),
    claims?.map(({ kind, text }) => make('p', { part: `claim ${kind}` }, text)),
  ];
}

/** One offer with a button that puts it into the cart; the title is in its name for those who hear it. */
function card<N>(kit: Kit<N>, offer: Offer): N {
  const { make, words } = kit;
  const { productId } = offer;
  return make(
    'li',
    { part: 'card', 'data-product': productId },
    picture(kit, offer),
    title(kit, offer),
    price(kit, offer),
    told(kit, offer),
    adding(
      kit,
      [offer],
      posted(kit, 'productId', productId),
      make('button', { part: 'button', 'aria-label': `${words.add}: ${offer.title}` }, words.add),
    ),
  );
}

/** Offers side by side. */
export function cards<N>(kit: Kit<N>): N {
  return kit.make(
    'ul',
    { part: 'list' },
    kit.offers.map((offer) => card(kit, offer)),
  );
}
