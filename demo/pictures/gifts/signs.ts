import { type Emblem, EMBLEMS } from '../emblems.ts';
import type { Motif } from '../look.ts';
import { moved, shadow } from '../shapes.ts';

/** Words of an emblem by the emblem: it is drawn large where a title names nothing else. */
const words = Map.groupBy(EMBLEMS.keys(), (word) => EMBLEMS.get(word)!);

const large =
  (emblem: Emblem): Motif['draw'] =>
  ({ tint, accent }) =>
    shadow([200, 344, 110]) + moved(emblem(tint, accent), [200, 196], [3.1, 3.1]);

/** What gives a thing its look, as the thing itself: a heart, a bird, a star. */
export const signs: Readonly<Record<string, Motif>> = Object.fromEntries(
  [...words].map(([emblem, nouns]) => [
    `sign ${nouns[0]!}`,
    { nouns: nouns.join(' | '), aside: true, draw: large(emblem) },
  ]),
);
