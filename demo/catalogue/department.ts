import { Product } from '../../src/domain/index.ts';
import { fiveOf, LANGUAGES, type Language, type Sizes } from './words.ts';

/** One product as it is written down; sizes make variants of it. Texts with bars hold en | tr | th | ro | fy, or one for all. */
interface Entry {
  readonly id: string;
  readonly brand: string;
  readonly model: string;
  /** What follows the name: a width, a number of pieces. */
  readonly spec?: string;
  readonly priceMinor: number;
  readonly costMinor: number;
  readonly compareAtMinor?: number;
  /** Pieces at hand, over all sizes. */
  readonly stock: number;
  readonly about: string;
  /** Attributes as `name: value | name: value`. */
  readonly facts: string;
  readonly tags?: readonly string[];
  readonly sizes?: Sizes;
  /** New in the shop for so many days; absent, it was always there. */
  readonly newForDays?: number;
  /** No longer sold for so many days: still known, never offered. */
  readonly retiredForDays?: number;
}

/** A sort of thing that the shop sells; whoever needs one is content with any of the same kind that fits. */
export interface Kind {
  /** The narrowest category. */
  readonly shelf: string;
  /** What such a thing is called, in lower case: en | tr | th | ro | fy. */
  readonly name: string;
  readonly articles: readonly Entry[];
}

/** A product with what the catalogue page does not show: its kind, and when it was sold. */
export interface Article<K extends string = string> {
  readonly kind: K;
  readonly product: Product;
  /** The size of a variant. */
  readonly size: string | undefined;
  readonly newForDays: number | undefined;
  readonly retiredForDays: number | undefined;
}

/** A department of the shop as articles, one for each variant. Every product is parsed here, once. */
export function department<K extends string>(title: string, kinds: Readonly<Record<K, Kind>>): readonly Article<K>[] {
  return (Object.keys(kinds) as K[]).flatMap((kind) => {
    const { shelf, articles } = kinds[kind];
    return articles.flatMap((entry) => {
      const labels: readonly (string | undefined)[] = entry.sizes?.labels ?? [undefined];
      return labels.map((size) => ({
        kind,
        size,
        product: productOf([title, shelf], kinds[kind], { entry, size }),
        newForDays: entry.newForDays,
        retiredForDays: entry.retiredForDays,
      }));
    });
  });
}

interface Variant {
  readonly entry: Entry;
  readonly size: string | undefined;
}

function productOf(categoryPath: string[], kind: Kind, variant: Variant): Product {
  const { entry, size } = variant;
  const titles = titlesOf(kind, variant);
  const facts = factsOf(entry);
  return Product.parse({
    id: size === undefined ? entry.id : `${entry.id}-${size}`,
    title: titles.en,
    titles,
    description: entry.about,
    categoryPath,
    attributes: size === undefined ? facts : { ...facts, size },
    tags: [...(entry.tags ?? [])],
    priceMinor: entry.priceMinor,
    currency: 'EUR',
    compareAtMinor: entry.compareAtMinor,
    costMinor: entry.costMinor,
    stock: entry.sizes && size !== undefined ? stockOf(entry.stock, entry.sizes.labels, size) : entry.stock,
    brand: entry.brand,
    groupId: size === undefined ? undefined : entry.id,
    active: entry.retiredForDays === undefined,
  });
}

function factsOf(entry: Entry): Record<string, string> {
  const facts = entry.facts.split(' | ').map((fact) => fact.split(': '));
  if (facts.some((fact) => fact.length !== 2)) {
    throw new RangeError(`The facts of ${entry.id} must read "name: value | name: value": ${entry.facts}`);
  }
  return Object.fromEntries(facts) as Record<string, string>;
}

/** English, Turkish and Frisian name the make first and the thing last; Thai and Romanian begin with the thing. */
function titlesOf(kind: Kind, { entry, size }: Variant): Record<Language, string> {
  const [name, model, spec] = [fiveOf(kind.name), fiveOf(entry.model), entry.spec ? fiveOf(entry.spec) : undefined];
  const sizeWords = entry.sizes && size !== undefined ? fiveOf(entry.sizes.words(size)) : undefined;
  const titleIn = (language: Language) => {
    const make = `${entry.brand} ${model[language]}`;
    const thing = name[language];
    const thingFirst = language === 'th' || language === 'ro';
    const head = thingFirst ? `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${make}` : `${make} ${thing}`;
    const tail = [spec?.[language], sizeWords?.[language]].filter((part) => part !== undefined);
    return [head, ...tail].join(language === 'th' ? ' ' : ', ');
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, titleIn(language)])) as Record<Language, string>;
}

/** Shops order most of the middle sizes and run out of an outer one first. */
function stockOf(total: number, labels: readonly string[], size: string): number {
  const middle = (labels.length - 1) / 2;
  const weight = (place: number) => 1 + middle - Math.abs(place - middle);
  const all = labels.reduce((sum, _, place) => sum + weight(place), 0);
  return Math.floor((total * weight(labels.indexOf(size))) / all);
}
