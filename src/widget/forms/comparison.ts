import type { Comparison, Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { money } from '../money.ts';
import { box } from '../parts/box.ts';
import { told } from '../parts/card.ts';
import { adding, posted } from '../parts/posting.ts';
import { price } from '../parts/price.ts';
import { picture, title } from '../parts/product.ts';
import { unseen } from '../parts/unseen.ts';
import { say } from '../words.ts';

/** The chosen product and a better one side by side: what differs, what that costs, and a button that takes the better one. */
export const comparison: Form = (kit) =>
  box(
    kit,
    kit.offers.map((offer) => offer.comparison && pair(kit, offer, offer.comparison)),
  );

function pair<N>(kit: Kit<N>, offer: Offer, chosen: Comparison): N {
  const { make, words } = kit;
  return make(
    'div',
    { part: 'card', 'data-product': offer.productId },
    table(kit, offer, chosen),
    told(kit, offer),
    adding(
      kit,
      [offer],
      posted(kit, 'productId', offer.productId),
      posted(kit, 'instead', chosen.withProductId),
      make('button', { part: 'button', 'aria-label': `${words.choose}: ${offer.title}` }, words.choose),
    ),
  );
}

function table<N>(kit: Kit<N>, offer: Offer, chosen: Comparison): N {
  const { make, words, locale } = kit;
  const row = (name: Child<N>, left: Child<N>, right: Child<N>): N =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, left), make('td', {}, right));
  const head = (shown: N, tag: string, name: N): N =>
    make('th', { scope: 'col' }, shown, make('small', { part: 'tag' }, tag), name);
  const more = say(words.more, { price: money(chosen.extraMinor, chosen.currency, locale) });
  return make(
    'table',
    { part: 'table' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('td', {}),
        head(
          picture(kit, { productId: chosen.withProductId }),
          words.yours,
          make('span', { part: 'title' }, chosen.title),
        ),
        head(picture(kit, offer), more, title(kit, offer)),
      ),
    ),
    make(
      'tbody',
      {},
      row(words.price, price(kit, chosen), price(kit, offer)),
      chosen.rows.map(({ name, chosen: left, offered, better }) =>
        row(name, left, better ? make('b', { part: 'better' }, offered, unseen(kit, ` (${words.better})`)) : offered),
      ),
    ),
  );
}
