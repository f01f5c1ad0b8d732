import { type Emblem, EMBLEMS } from '../emblems.ts';
import type { Motif } from '../look.ts';
import { moved, shadow } from '../shapes.ts';
import { NAMED_TINTS } from '../tint.ts';

/** Words of an emblem by the emblem: it is drawn large where a title names nothing else. */
const words = Map.groupBy(EMBLEMS.keys(), (word) => EMBLEMS.get(word)!);

/** What has a colour by nature has it unless the title says otherwise. */
const NATURAL: ReadonlyMap<string, string> = new Map([
  ['heart', 'red'],
  ['star', 'gold'],
  ['rose', 'rose'],
  ['leaf', 'green'],
  ['apple', 'red'],
  ['strawberry', 'red'],
  ['cherry', 'ruby'],
  ['toadstool', 'red'],
  ['crown', 'gold'],
  ['union', 'red'],
  ['snowflake', 'sky'],
  ['moon', 'gold'],
]);

const large =
  (emblem: Emblem, word: string): Motif['draw'] =>
  ({ tint, accent, painted, dice }) => {
    const natural = painted ? undefined : NAMED_TINTS.get(NATURAL.get(word) ?? '');
    // Hearts and stars come in every colour: half of them keep the one that chance gave.
    const kept = /heart|star/.test(word) && dice(2, 50) === 0;
    return shadow([200, 344, 110]) + moved(emblem(kept ? tint : (natural ?? tint), accent), [200, 196], [3.1, 3.1]);
  };

/** What gives a thing its look, as the thing itself: a heart, a bird, a star. */
export const signs: Readonly<Record<string, Motif>> = Object.fromEntries(
  [...words].map(([emblem, nouns]) => [
    `sign ${nouns[0]!}`,
    { nouns: nouns.join(' | '), aside: true, draw: large(emblem, nouns[0]!) },
  ]),
);
