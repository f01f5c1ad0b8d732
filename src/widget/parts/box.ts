import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import { declining } from './posting.ts';

/** The frame of every form: its heading, what is offered, the polite no, and the place where it is said what came of it. */
export function box<N>(kit: Kit<N>, ...children: readonly Child<N>[]): N {
  const { make, words, decision, form, offers } = kit;
  const id = `${form}-${decision.id}`;
  return make(
    'section',
    { part: `box ${form}`, 'aria-labelledby': id },
    make('h2', { part: 'heading', id }, words[form]),
    children,
    offers[0] && declining(kit),
    make('p', {
      part: 'status',
      role: 'status',
      'data-added': words.added,
      'data-failed': words.failed,
      'data-declined': words.declined,
    }),
  );
}
