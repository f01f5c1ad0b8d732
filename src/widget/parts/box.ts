import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { declining } from './posting.ts';

/** What stands over the offers: how they were found, where all were found in one way that has a name for shoppers, or else the form's own. */
function headingOf<N>({ offers, form, words }: Kit<N>): string | undefined {
  const named: Partial<Record<string, string>> = words;
  const strategy = offers[0]?.strategy;
  return (
    (offers.every((offer) => offer.strategy === strategy) && named[`heading_${strategy}`]) || named[`heading_${form}`]
  );
}

/** The frame of every form: its heading, what is offered, the polite no, and the place where it is said what came of it. */
export function box<N>(kit: Kit<N>, ...children: readonly Child<N>[]): N {
  const { make, words, locale, form, offers, decision } = kit;
  const id = `${form}-${decision.id}`;
  return make(
    'section',
    { part: `box ${form}`, lang: locale, 'aria-labelledby': id },
    make('h2', { part: 'heading', id }, headingOf(kit)),
    children,
    offers[0] && declining(kit),
    make('p', {
      part: 'status',
      role: 'status',
      tabindex: '-1',
      'data-says': JSON.stringify([words.added, words.failed, words.declined]),
    }),
  );
}
