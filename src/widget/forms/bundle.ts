import type { Deal, Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { money } from '../money.ts';
import { box } from '../parts/box.ts';
import { told } from '../parts/card.ts';
import { adding, posted } from '../parts/posting.ts';
import { picture, title } from '../parts/product.ts';
import { say } from '../words.ts';

/** Sets that cost less than their products: what is in each, what it costs, and one button that takes all of it. */
export const bundle: Form = (kit) =>
  box(
    kit,
    kit.make(
      'ul',
      { part: 'list' },
      kit.offers.map((offer) => offer.deal && set(kit, offer, offer.deal)),
    ),
  );

function set<N>(kit: Kit<N>, offer: Offer, deal: Deal): N {
  const { make, words, product, locale } = kit;
  const { products, priceMinor, beforeMinor, savedMinor, currency } = deal;
  const saying = (text: string, amountMinor: number): string => {
    const amount = money(amountMinor, currency, locale);
    return say(text, { price: amount, saved: amount });
  };
  const shown = product && products.includes(product.productId) ? [product, offer] : [offer];
  const pieces = products.filter((id) => shown.some(({ productId }) => productId === id));
  return make(
    'li',
    { part: 'card', 'data-product': offer.productId },
    make(
      'span',
      { part: 'pictures' },
      shown.map((each) => picture(kit, each)),
    ),
    make(
      'span',
      { part: 'titles' },
      shown.map((each, place): Child<N> => [place > 0 && ' + ', title(kit, each)]),
    ),
    pieces.length < products.length && make('small', {}, words.withCart),
    make(
      'span',
      { part: 'prices' },
      make('b', { part: 'price' }, money(priceMinor, currency, locale)),
      make('small', { part: 'before' }, saying(words.separately, beforeMinor)),
      make('small', { part: 'saving' }, saying(words.saving, savedMinor)),
    ),
    told(kit, offer),
    adding(
      kit,
      [offer],
      pieces.map((id) => posted(kit, 'productId', id)),
      make('button', { part: 'button' }, saying(words.addSet, priceMinor)),
    ),
  );
}
