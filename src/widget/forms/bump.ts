import type { Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import { money } from '../money.ts';
import { box } from '../parts/box.ts';
import { told } from '../parts/card.ts';
import { adding } from '../parts/posting.ts';
import { price, priceOf } from '../parts/price.ts';
import { picture } from '../parts/product.ts';
import { say } from '../words.ts';

/** Something small at the checkout: a checkbox that nobody but the shopper ever ticks. */
export const bump: Form = (kit) =>
  box(
    kit,
    kit.make(
      'ul',
      { part: 'list' },
      kit.offers.map((offer) => row(kit, offer)),
    ),
  );

function row<N>(kit: Kit<N>, offer: Offer): N {
  const { make, words, locale } = kit;
  const { productId, title, currency } = offer;
  return make(
    'li',
    { part: 'card', 'data-product': productId },
    picture(kit, offer),
    adding(
      kit,
      [offer],
      make(
        'label',
        { part: 'choice' },
        make('input', { type: 'checkbox', name: 'productId', value: productId, required: true, 'data-do': 'tick' }),
        say(words.addBump, { title, price: money(priceOf(offer), currency, locale) }),
      ),
      make('noscript', {}, make('button', { part: 'button' }, words.add)),
    ),
    price(kit, offer),
    told(kit, offer),
  );
}
