import type { Product } from '../domain/index.ts';

/** A title of a product, and the languages in which it is read: bits, of which the first stands for the language that nobody named. */
export interface ProductText {
  readonly title: string;
  readonly languages: number;
}

/** Languages that are told apart at most: bits of a number, less the one of the language that nobody named. */
const MOST_LANGUAGES = 30;

/**
 * Tells for each product of a catalogue which titles it has. A title stands for its own language, regions taken together. The
 * first title is in a language that nobody named, and it is read in all for which the product has no other: so two
 * products are compared as the readers of each language see them.
 */
export function productTexts(products: readonly Product[]): (product: Product) => ProductText[] {
  const bits = languageBits(products);
  const every = [...bits.values()].reduce((all, bit) => all | bit, 1);
  return ({ title, titles }) => {
    const names = Object.keys(titles);
    if (names.length === 0) return [{ title, languages: every }];
    const texts = new Map<string, number>();
    let own = 0;
    for (const name of names) {
      const bit = bits.get(languageOf(name)) ?? 0;
      own |= bit;
      if (bit !== 0) texts.set(titles[name]!, (texts.get(titles[name]!) ?? 0) | bit);
    }
    texts.set(title, (texts.get(title) ?? 0) | (every & ~own));
    return [...texts].map(([said, languages]) => ({ title: said, languages }));
  };
}

const languageOf = (locale: string): string => locale.split('-', 1)[0]!;

/** A bit for each language, the commonest first. */
function languageBits(products: readonly Product[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { titles } of products)
    for (const locale of Object.keys(titles)) {
      const language = languageOf(locale);
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_LANGUAGES);
  return new Map(common.map(([language], place) => [language, 2 << place]));
}
