import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/cards.ts';

/** Offers in a row that snaps to its cards; the buttons come out where there is more than fits. */
export const carousel: Form = (kit) => {
  const step = (way: 'previous' | 'next', sign: string) =>
    kit.make('button', { part: 'plain step', 'data-do': way, 'aria-label': kit.words[way], hidden: true }, sign);
  return box(kit, step('previous', '‹'), step('next', '›'), cards(kit));
};
