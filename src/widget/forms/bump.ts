import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cardsOf, told } from '../parts/card.ts';
import { adding } from '../parts/posting.ts';
import { price } from '../parts/price.ts';
import { picture } from '../parts/product.ts';
import { say } from '../say.ts';

/** Something small at the checkout: a checkbox that nobody but the shopper ever ticks. */
export const bump: Form = (kit) => {
  const { make, words } = kit;
  return box(
    kit,
    cardsOf(kit, (offer) => {
      const { productId: value, title } = offer;
      return [
        picture(kit, offer),
        adding(
          kit,
          [offer],
          make(
            'label',
            { part: 'row choice' },
            make('input', {
              part: 'tick',
              type: 'checkbox',
              name: 'productId',
              value,
              required: true,
              'data-do': 'tick',
            }),
            say(words.addBump, { title }),
          ),
          make('noscript', {}, make('button', { part: 'button' }, words.addToCart)),
        ),
        price(kit, offer),
        told(kit, offer),
      ];
    }),
  );
};
