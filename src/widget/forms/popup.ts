import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/cards.ts';

/** What goes with what was just put into the cart: a dialog, open in its place in the page until a script lifts it. */
export const popup: Form = (kit) => {
  const { make, words } = kit;
  return make(
    'dialog',
    { part: 'dialog', open: true, 'aria-label': words.justAdded },
    make('form', { method: 'dialog' }, make('button', { part: 'plain close', 'aria-label': words.close }, '×')),
    make('p', { part: 'done' }, words.justAdded),
    box(kit, cards(kit)),
  );
};
