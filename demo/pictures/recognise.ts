import type { Product } from '../../src/domain/index.ts';
import type { Motif } from './look.ts';
import { wordsIn } from './title-words.ts';

/** The most words that a noun has. */
const LONGEST = 3;

/** What stands after one of these is with the thing, or what it is in or for. */
const ASIDE = /\b(?:with|w|in|for|on|from)\b|,/i;

/**
 * Finds what a product is by the nouns in its title, or else in its narrowest category. The longest noun wins, of equally long
 * ones the last before the first comma or preposition, for that is where English puts the thing itself.
 */
export function recogniser(motifs: readonly Motif[]): (product: Product) => Motif | undefined {
  const [things, asides] = [
    nounsOf(motifs.filter(({ aside }) => !aside)),
    nounsOf(motifs.filter(({ aside }) => aside)),
  ];
  return ({ title, categoryPath }) => {
    const words = wordsIn(title.slice(0, 200));
    const head = wordsIn(title.slice(0, 200).split(ASIDE, 1)[0]!);
    return (
      lastIn(head, things) ??
      lastIn(words, things) ??
      lastIn(head, asides) ??
      lastIn(words, asides) ??
      lastIn(wordsIn(categoryPath.at(-1)?.slice(0, 100) ?? ''), things)
    );
  };
}

function nounsOf(motifs: readonly Motif[]): ReadonlyMap<string, Motif> {
  const byNoun = new Map<string, Motif>();
  for (const motif of motifs) {
    for (const noun of motif.nouns.split(' | ')) {
      const words = wordsIn(noun).join(' ');
      if (byNoun.has(words)) throw new RangeError(`Two drawings are called by the same noun: ${noun}`);
      byNoun.set(words, motif);
    }
  }
  return byNoun;
}

function lastIn(words: readonly string[], byNoun: ReadonlyMap<string, Motif>): Motif | undefined {
  for (let length = LONGEST; length > 0; length--) {
    for (let at = words.length - length; at >= 0; at--) {
      const found = byNoun.get(words.slice(at, at + length).join(' '));
      if (found) return found;
    }
  }
  return undefined;
}
