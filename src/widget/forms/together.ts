import type { Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import { box } from '../parts/box.ts';
import { told } from '../parts/card.ts';
import { adding, posted } from '../parts/posting.ts';
import { price } from '../parts/price.ts';
import { shown } from '../parts/product.ts';
import { amountIn } from '../amount.ts';
import { amountStyle } from '../money.ts';
import { say } from '../say.ts';
import { holesOf } from '../total.ts';

/** An offer, or the page's own product, which is none and is not measured as one. */
type Row = Pick<Offer, 'productId' | 'title' | 'priceMinor' | 'currency' | 'reason'> & Partial<Offer>;

/**
 * The product of the page and what goes with it. One button takes all of it and says so, with how many and for how much;
 * whatever is not wanted is left out by ticking that, so that no box is ever ticked for the shopper.
 */
export const together: Form = (kit) => {
  const { make, words, product, locale, offers } = kit;
  const { currency } = offers[0]!;
  const rows: Row[] = [...offers];
  if (product?.currency === currency) rows.unshift({ ...product, reason: words.thisProduct });
  const style = amountStyle(currency, locale);
  const holes = holesOf(rows, (amountMinor) => amountIn(amountMinor, locale, style));
  const live = (tag: string, part: string, text: string) => make(tag, { part, 'data-text': text }, say(text, holes));
  return box(
    kit,
    adding(
      kit,
      offers,
      make(
        'ul',
        { part: 'list', 'data-amounts': JSON.stringify(style) },
        rows.map((each) => line(kit, each)),
      ),
      make(
        'p',
        { part: 'row sum' },
        words.total,
        live('output', 'price total', '{amount}'),
        live('small', 'small saving', say(words.youSave, { amount: '{saved}' })),
      ),
      live('button', 'button', words.addLines),
    ),
  );
};

function line<N>(kit: Kit<N>, row: Row): N {
  const { make, words } = kit;
  const { productId, title, priceMinor, deal, strategy } = row;
  return make(
    'li',
    {
      part: 'card line',
      'data-product': strategy && productId,
      'data-line': JSON.stringify({ productId, priceMinor, deal }),
    },
    shown(kit, row),
    price(kit, row),
    told(kit, row),
    posted(kit, 'productId', productId),
    make(
      'label',
      { part: 'small row choice' },
      make('input', {
        part: 'tick',
        type: 'checkbox',
        name: 'without',
        value: productId,
        'data-do': 'toggle',
        'aria-label': `${words.leaveOut}: ${title}`,
      }),
      words.leaveOut,
    ),
  );
}
