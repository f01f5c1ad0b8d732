import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/cards.ts';

/** How far a cart is from what it earns, and what brings it there. */
export const progress: Form = (kit) => {
  const { make, decision, offers } = kit;
  return box(
    kit,
    decision.rewards?.map(({ text, goodsMinor, fromMinor }) =>
      make('label', { part: 'reward' }, text, make('progress', { part: 'bar', value: goodsMinor, max: fromMinor })),
    ),
    offers[0] && cards(kit),
  );
};
