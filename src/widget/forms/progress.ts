import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/card.ts';

/** How far a cart is from what it earns, and what brings it there. */
export const progress: Form = (kit) => {
  const { make, decision, offers } = kit;
  const bars = decision.rewards?.map(({ text, goodsMinor, fromMinor }) =>
    make(
      'p',
      { part: 'reward' },
      text,
      make('progress', { part: 'bar', value: Math.min(goodsMinor, fromMinor), max: fromMinor, 'aria-label': text }),
    ),
  );
  return box(kit, bars, offers[0] && cards(kit));
};
