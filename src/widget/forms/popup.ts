import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/card.ts';

/** What goes with what was just put into the cart: a dialog, open in its place in the page until a script lifts it. */
export const popup: Form = (kit) => {
  const { make, words } = kit;
  return make(
    'dialog',
    { part: 'dialog', open: true, 'aria-label': words.popup },
    make('form', { method: 'dialog' }, make('button', { part: 'close', 'aria-label': words.close }, '×')),
    box(kit, cards(kit)),
  );
};
