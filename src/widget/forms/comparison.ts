import type { Comparison, Offer } from '../../domain/index.ts';
import type { Form } from '../form.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { box } from '../parts/box.ts';
import { cardsOf, takingOf, told } from '../parts/card.ts';
import { price, withAmount } from '../parts/price.ts';
import { shown } from '../parts/product.ts';

/** The chosen product and a better one side by side: what differs, what that costs, and a button that takes the better one. */
export const comparison: Form = (kit) =>
  box(
    kit,
    cardsOf(kit, (offer) => [table(kit, offer, offer.comparison!), told(kit, offer), takingOf(kit, offer)]),
  );

function table<N>(kit: Kit<N>, offer: Offer, chosen: Comparison): N {
  const { make, words } = kit;
  const head = (scope: string, ...children: readonly Child<N>[]): N => make('th', { part: 'cell', scope }, children);
  const cell = (tag: string, child?: Child<N>): N => make(tag, { part: 'cell' }, child);
  const row = (...[name, left, right]: readonly Child<N>[]): N =>
    make('tr', {}, head('row', name), cell('td', left), cell('td', right));
  const more = withAmount(kit, words.extra, { ...chosen, priceMinor: chosen.extraMinor });
  return make(
    'table',
    { part: 'table' },
    make(
      'tr',
      {},
      cell('td'),
      head(
        'col',
        shown(kit, { ...chosen, productId: chosen.withProductId }),
        make('p', { part: 'small' }, words.youChose),
      ),
      head('col', shown(kit, offer), make('p', { part: 'small' }, more)),
    ),
    row(words.price, price(kit, chosen), price(kit, offer)),
    chosen.rows.map(({ name, chosen: left, offered, better }) =>
      row(
        name,
        left,
        better
          ? make('b', { part: 'better' }, offered, make('span', { part: 'unseen' }, ` (${words.better})`))
          : offered,
      ),
    ),
  );
}
