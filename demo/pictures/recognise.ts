import type { Product } from '../../src/domain/index.ts';
import type { Motif } from './look.ts';
import { wordsIn } from './title-words.ts';

/** The most words that a noun has. */
const LONGEST = 3;

/**
 * Finds what a product is by the nouns in its title, or else in its categories from the narrowest. The longest noun wins, of
 * equally long ones the last before the first comma, for that is where English puts the thing itself.
 */
export function recogniser(motifs: readonly Motif[]): (product: Product) => Motif | undefined {
  const byNoun = new Map<string, Motif>();
  for (const motif of motifs) {
    for (const noun of motif.nouns.split(' | ')) {
      const words = wordsIn(noun).join(' ');
      if (byNoun.has(words)) throw new RangeError(`Two drawings are called by the same noun: ${noun}`);
      byNoun.set(words, motif);
    }
  }
  const inText = (text: string): Motif | undefined => {
    const words = wordsIn(text);
    for (let length = LONGEST; length > 0; length--) {
      for (let at = words.length - length; at >= 0; at--) {
        const found = byNoun.get(words.slice(at, at + length).join(' '));
        if (found) return found;
      }
    }
    return undefined;
  };
  return ({ title, categoryPath }) => {
    const short = title.slice(0, 200);
    const head = short.split(',', 1)[0]!;
    return inText(head) ?? inText(short) ?? inText(categoryPath.at(-1)?.slice(0, 100) ?? '');
  };
}
