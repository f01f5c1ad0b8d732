import type { Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import { box } from '../parts/box.ts';
import { told } from '../parts/card.ts';
import { adding, posted } from '../parts/posting.ts';
import { price } from '../parts/price.ts';
import { picture, title } from '../parts/product.ts';
import { holesOf, lineOf } from '../total.ts';
import type { OwnProduct } from '../view.ts';
import { say } from '../words.ts';

/**
 * The product of the page and what goes with it. One button takes all of it and says so, with how many and for how much;
 * whatever is not wanted is left out by ticking that, so that no box is ever ticked for the shopper.
 */
export const together: Form = (kit) => {
  const { make, words, product, locale, offers } = kit;
  const currency = offers[0]!.currency;
  const own = product?.currency === currency ? [product] : [];
  const holes = holesOf([...own, ...offers].map(lineOf), currency, locale);
  const live = (tag: string, part: string, text: string) => make(tag, { part, 'data-text': text }, say(text, holes));
  return box(
    kit,
    adding(
      kit,
      offers,
      make(
        'ul',
        { part: 'lines', 'data-currency': currency, 'data-locale': locale },
        own.map((each) => line(kit, each)),
        offers.map((offer) => line(kit, offer, offer)),
      ),
      make(
        'p',
        { part: 'sum' },
        words.total,
        ' ',
        live('output', 'total', '{price}'),
        ' ',
        live('small', 'saving', words.saving),
      ),
      live('button', 'button', words.addLines),
    ),
  );
};

function line<N>(kit: Kit<N>, product: OwnProduct, offer?: Offer): N {
  const { make, words } = kit;
  const { productId } = product;
  return make(
    'li',
    { part: 'line', 'data-product': offer && productId, 'data-line': JSON.stringify(lineOf(offer ?? product)) },
    picture(kit, product),
    title(kit, product),
    price(kit, offer ?? product),
    offer ? told(kit, offer) : make('p', { part: 'reason' }, words.thisProduct),
    posted(kit, 'productId', productId),
    make(
      'label',
      { part: 'choice' },
      make('input', {
        type: 'checkbox',
        name: 'without',
        value: productId,
        'data-do': 'toggle',
        'aria-label': `${words.leaveOut}: ${product.title}`,
      }),
      words.leaveOut,
    ),
  );
}
