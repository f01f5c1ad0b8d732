import type { Neighbours, Product } from '../../domain/index.ts';
import { shelfOf } from '../features.ts';
import { stem } from '../stem.ts';
import { wordsOf } from '../words.ts';

/** Things that share a word, at least and at most: fewer are a pair, more are half the shop. */
const LEAST_HOLDERS = 3;
const MOST_HOLDERS = 60;
/** Orders below which a thing says nothing of what it is collected with. */
const LEAST_ORDERS = 5;
/** Prices closer than this are of one sort in several colours. */
const OTHER_PRICE = 1.15;
/** Share of pairs of a word's things, at different prices, that are collected, from which the word is a series. */
const COLLECTED_RATE = 0.25;

/** What series are learned from. Arrays are by place of the product. */
export interface SeriesInput {
  readonly products: readonly Product[];
  /** Of their titles. */
  readonly words: readonly (readonly string[])[];
  readonly thingCount: Uint32Array;
  /** 1 for one variant of each thing. */
  readonly isFirst: Uint8Array;
  readonly pairs: Neighbours;
  /** Whether so many orders of both are far more than chance brings. */
  readonly isCollected: (product: number, entry: number) => boolean;
}

/**
 * Finds the words by which titles name a series: Regency, Charlie and Lola. What tells them from words for a sort of thing
 * (a mug) or a look (large, red) is that things of different prices which share the word are collected: of all such pairs
 * a quarter or more are bought together far above chance. Words of brands and shelves, numbers, sizes and tiers are none,
 * and where a shop has shelves, a set is of several. Answers the word that two products share, or undefined.
 */
export function seriesOf(input: SeriesInput): (one: number, other: number) => string | undefined {
  const others = stemsOf();
  const words = input.words.map((some, place) => candidatesOf(some, input.products[place]!, others));
  const holders = new Map<string, number[]>();
  for (const [place, some] of words.entries())
    if (input.isFirst[place] === 1 && input.thingCount[place]! >= LEAST_ORDERS)
      for (const word of some) {
        const known = holders.get(word);
        if (known) known.push(place);
        else holders.set(word, [place]);
      }
  for (const [word, places] of holders)
    if (places.length < LEAST_HOLDERS || places.length > MOST_HOLDERS) holders.delete(word);
  const collected = countCollected(input, words, holders);
  const series = new Set<string>();
  for (const [word, places] of holders) {
    const pairs = pairsAtOtherPrices(input.products, places);
    if (pairs > 0 && (collected.get(word) ?? 0) >= COLLECTED_RATE * pairs) series.add(word);
  }
  return (one, other) => {
    if (!mayBelong(input.products[one]!, input.products[other]!)) return undefined;
    return words[one]!.find((word) => series.has(word) && words[other]!.includes(word));
  };
}

/** What lies on one shelf is a choice and no set; and what two makers call alike is no series. */
function mayBelong(one: Product, other: Product): boolean {
  if (one.brand !== undefined && other.brand !== undefined && one.brand !== other.brand) return false;
  return shelfOf(one) === '' || shelfOf(one) !== shelfOf(other);
}

function candidatesOf(
  words: readonly string[],
  { brand = '', categoryPath }: Product,
  stems: (text: string) => ReadonlySet<string>,
): readonly string[] {
  if (brand === '' && categoryPath.length === 0) return words;
  const others = [stems(brand), ...categoryPath.map(stems)];
  return words.filter((word) => !others.some((known) => known.has(word)));
}

/** Brands and shelves are few, and their words are asked for by every product. */
function stemsOf(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const stems = known.get(text) ?? new Set(wordsOf(text).map(stem));
    known.set(text, stems);
    return stems;
  };
}

/** For each word its pairs at different prices that are collected, each counted once for each direction. */
function countCollected(
  { products, pairs, isFirst, isCollected }: SeriesInput,
  words: readonly (readonly string[])[],
  holders: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < products.length; i++) {
    if (isFirst[i] !== 1 || !words[i]!.some((word) => holders.has(word))) continue;
    for (let e = pairs.start[i]!; e < pairs.start[i + 1]!; e++) {
      const j = pairs.product[e]!;
      if (!isCollected(i, e) || !isOtherPrice(products[i]!, products[j]!)) continue;
      for (const word of words[i]!)
        if (holders.has(word) && words[j]!.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function pairsAtOtherPrices(products: readonly Product[], places: readonly number[]): number {
  let count = 0;
  for (const i of places) for (const j of places) if (i !== j && isOtherPrice(products[i]!, products[j]!)) count++;
  return count;
}

function isOtherPrice({ priceMinor: one = 0 }: Product, { priceMinor: other = 0 }: Product): boolean {
  return Math.max(one, other) > OTHER_PRICE * Math.min(one, other);
}
