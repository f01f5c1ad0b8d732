import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cardsOf, taking, told } from '../parts/card.ts';
import { amount, withAmount } from '../parts/price.ts';
import { shown } from '../parts/product.ts';

/** Sets that cost less than their products: what is in each, what it costs, and one button that takes all that is not in the cart yet. */
export const bundle: Form = (kit) => {
  const { make, words, product } = kit;
  const small = (text: string) => make('small', { part: 'small' }, text);
  return box(
    kit,
    cardsOf(kit, (offer) => {
      const deal = offer.deal!;
      const parts = [...(product ? [product] : []), offer].filter(({ productId }) => deal.products.includes(productId));
      const ids = deal.products.filter((id) => parts.some(({ productId }) => productId === id));
      return [
        make(
          'span',
          { part: 'row set' },
          parts.map((each, place) => [place > 0 && '+', make('span', { part: 'piece' }, shown(kit, each))]),
        ),
        deal.products[ids.length] && small(words.withCart),
        amount(
          kit,
          deal,
          small(withAmount(kit, `${words.priceSingly} {amount}`, { ...deal, priceMinor: deal.beforeMinor })),
          small(withAmount(kit, words.youSave, { ...deal, priceMinor: deal.savedMinor })),
        ),
        told(kit, offer),
        taking(kit, offer, { text: words.addSet, ids }),
      ];
    }),
  );
};
