import type { Because, Product } from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import { attributeValue } from '../../scoring/index.ts';
import { wordsOf } from '../words.ts';

/** Names of attributes that measure or describe, and so never name a part: a wheel size is no wheel. */
const MEASURES = new Set(
  'size width length height depth diameter weight volume colour color material number count level speeds included needed'.split(
    ' ',
  ),
);
/** Names under which a product says what it goes on. */
const FITS = new Set(
  'fits,fit,fits on,compatible with,compatibility,suitable for,for,uyumlu,passt op,compatibil cu'.split(',').map(fold),
);
/** Letters of a word's beginning by which battery is batteries, and how much longer it may be. */
const STEM = 5;
const ENDING = 3;

/** Tells by data sheets which product another one takes or goes on. */
export interface Needs {
  /** The attribute of the first product that names what the second one is: a lamp's `battery type: AA`, and AA batteries. */
  readonly part: (product: number, other: number) => Because | undefined;
  /** The attribute of the second product that names the first: a mount that `fits: Route 3`. */
  readonly accessory: (product: number, other: number) => Because | undefined;
}

/**
 * Reads which products name others. An attribute names a part where its name is a word for what the other product is (its
 * title or shelf says so, and the first one's do not), where both have the same value, and where the first does not come
 * with it. Free of dictionaries of goods: lamps and batteries, stoves and canisters, filters and cartridges are all told by
 * their own words.
 */
export function needsOf(products: readonly Product[]): Needs {
  const own = products.map(({ title, categoryPath }) => wordsOf(`${title} ${categoryPath.at(-1) ?? ''}`));
  const names = new Map<string, readonly string[]>();
  const isOne = (place: number, nouns: readonly string[]): boolean =>
    nouns.some((noun) => own[place]!.some((word) => isSameNoun(noun, word)));
  const takes = products.map((product, place) => {
    const included = includedWith(product);
    const comesWith = (nouns: readonly string[]) =>
      included.some((word) => nouns.some((noun) => isSameNoun(noun, word)));
    return Object.entries(product.attributes).flatMap(([name, value]) => {
      const nouns = names.get(name) ?? nounsIn(name);
      names.set(name, nouns);
      return nouns.length > 0 && !isOne(place, nouns) && !comesWith(nouns) ? [{ name, value, nouns }] : [];
    });
  });
  const fits = products.map(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => {
      if (!FITS.has(fold(name))) return [];
      return value.split(/[,;/]/).map((part) => ({ name, value, words: wordsOf(part) }));
    }),
  );
  return {
    part: (product, other) => {
      for (const { name, value, nouns } of takes[product]!)
        if (products[other]!.attributes[name] === value && isOne(other, nouns)) return { name, value };
      return undefined;
    },
    accessory: (product, other) => {
      for (const { name, value, words } of fits[other]!) if (isNamedIn(words, own[product]!)) return { name, value };
      return undefined;
    },
  };
}

function nounsIn(name: string): string[] {
  const words = wordsOf(name);
  return words.some((word) => MEASURES.has(word)) ? [] : words.filter((word) => word !== 'type' && word.length > 2);
}

function isSameNoun(one: string, other: string): boolean {
  return one.slice(0, STEM) === other.slice(0, STEM) && Math.abs(one.length - other.length) <= ENDING;
}

/** The words of what a data sheet says comes with the product: `batteries included: yes`. */
function includedWith({ attributes }: Product): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (!/included/i.test(name)) return [];
    const words = wordsOf(name);
    const said = attributeValue(value);
    return said.kind === 'choice' && said.yes && words.includes('included') ? words : [];
  });
}

function isNamedIn(part: readonly string[], title: readonly string[]): boolean {
  // One word alone, such as `bikes`, is a sort of thing and not a thing.
  return part.length > 1 && part.every((word) => title.includes(word));
}
