import type { Product } from '../domain/index.ts';
import { fold } from '../lib/index.ts';
import { letterPairsOf, wordsOf } from './words.ts';

/** How much each part of what is said says about what a product is. */
export const FEATURE_WEIGHTS = { word: 1, part: 0.7, phrase: 0.7, category: 0.7, brand: 0.5, attribute: 0.4 };
/** Letters of a part of a word. */
const PART = 3;
/** Words of a title that are read. */
const WORDS_READ = 64;
/** More features than there can be. */
const BEYOND = 2 ** 26;

const isNumber = (word: string): boolean => word.charCodeAt(0) <= 0x39 || /^\p{N}/u.test(word);

/**
 * Reads what products are like as numbered features: the words of a title; every three letters of them and the two with which one
 * begins, so that `lambası` meets `lamba`, `stedshelm` meets `helm`, and a word that was cut wrongly meets itself;
 * each two words that follow on one another; pairs of letters that stand for syllables; shelf, brand and attributes. A word is taken apart once, however many titles hold it.
 */
export class FeatureReader {
  readonly #names = new Map<string, number>();
  readonly #words = new Map<string, readonly number[]>();
  readonly #phrases = new Map<number, number>();
  /** The text in which each feature was read last, and its entry there. */
  readonly #lastIn: number[] = [];
  readonly #entry: number[] = [];
  #texts = 0;
  #end = 0;
  #feature = new Uint32Array(1024);
  #weight = new Float32Array(1024);

  /** How many different features were read. */
  get count(): number {
    return this.#lastIn.length;
  }

  /** Reads one title of a product, each feature once with its greatest weight, and says how many entries there are by now. */
  read(product: Product, title: string): number {
    this.#texts++;
    let before = -1;
    for (const word of wordsOf(title).slice(0, WORDS_READ)) {
      const features = this.#partsOf(word);
      this.#note(features[0]!, FEATURE_WEIGHTS.word);
      for (let f = 1; f < features.length; f++) this.#note(features[f]!, FEATURE_WEIGHTS.part);
      if (before >= 0) this.#note(this.#phraseOf(before, features[0]!), FEATURE_WEIGHTS.phrase);
      before = features[0]!;
    }
    for (const pair of letterPairsOf(title)) this.#note(this.#numberOf(`p ${pair}`), FEATURE_WEIGHTS.part);
    this.#readFacts(product);
    return this.#end;
  }

  /** Everything that was read, text after text. */
  entries(): { feature: Uint32Array; weight: Float32Array } {
    return { feature: this.#feature.subarray(0, this.#end), weight: this.#weight.subarray(0, this.#end) };
  }

  #readFacts({ categoryPath, brand, attributes }: Product): void {
    if (categoryPath.length > 0) this.#note(this.#numberOf(`c ${shelfOf({ categoryPath })}`), FEATURE_WEIGHTS.category);
    if (brand !== undefined) this.#note(this.#numberOf(`b ${fold(brand)}`), FEATURE_WEIGHTS.brand);
    for (const [name, value] of Object.entries(attributes))
      this.#note(this.#numberOf(`a ${fold(name)} ${fold(value)}`), FEATURE_WEIGHTS.attribute);
  }

  #note(feature: number, weight: number): void {
    if (this.#lastIn[feature] === this.#texts) {
      const entry = this.#entry[feature]!;
      this.#weight[entry] = Math.max(this.#weight[entry]!, weight);
      return;
    }
    if (this.#end === this.#feature.length) this.#grow();
    this.#lastIn[feature] = this.#texts;
    this.#entry[feature] = this.#end;
    this.#feature[this.#end] = feature;
    this.#weight[this.#end++] = weight;
  }

  /** The number of the word, then those of its parts. */
  #partsOf(word: string): readonly number[] {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const features = [this.#numberOf(`w ${word}`)];
    const marked = isNumber(word) ? '' : `^${word}`;
    for (let c = 0; c + PART <= marked.length; c++) features.push(this.#numberOf(`p ${marked.slice(c, c + PART)}`));
    this.#words.set(word, features);
    return features;
  }

  #phraseOf(before: number, word: number): number {
    const key = before * BEYOND + word;
    const known = this.#phrases.get(key);
    if (known !== undefined) return known;
    this.#phrases.set(key, this.count);
    return this.#newNumber();
  }

  #numberOf(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.count);
    return this.#newNumber();
  }

  #newNumber(): number {
    this.#entry.push(0);
    return this.#lastIn.push(0) - 1;
  }

  #grow(): void {
    const [feature, weight] = [this.#feature, this.#weight];
    this.#feature = new Uint32Array(2 * feature.length);
    this.#weight = new Float32Array(2 * weight.length);
    this.#feature.set(feature);
    this.#weight.set(weight);
  }
}

/** The whole category path as one text; empty where the shop has none. */
export function shelfOf({ categoryPath }: Pick<Product, 'categoryPath'>): string {
  return categoryPath.map(fold).join(' > ');
}
