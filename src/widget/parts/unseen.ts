import type { Kit } from '../kit.ts';

/** Words for those who hear a page and do not see it. */
export function unseen<N>({ make }: Kit<N>, text: string): N {
  return make('span', { part: 'unseen' }, text);
}
