import type { Product } from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import { shelfOf } from '../features.ts';
import { stem } from '../stem.ts';
import { wordsOf } from '../words.ts';
import { type Attributes, attributesOf } from './attribute-order.ts';
import { type TitleSpec, titleSpec } from './title-spec.ts';

/** A product as upgrades see it. */
export interface Article {
  readonly place: number;
  readonly product: Product;
  readonly priceMinor: number;
  readonly group: number;
  readonly offerable: boolean;
  /** The whole category path; '' where there is none. */
  readonly shelf: string;
  readonly spec: TitleSpec;
  /** Everything that the title says but size, tier, measure and feature: equal in sisters that differ in these alone. */
  readonly bare: string;
  /** Words that say what sort of thing it is, in order: those of the title without makes and models. */
  readonly kind: readonly string[];
  readonly attributes: Attributes;
}

/** Reads every priced product once. Products without a price can be neither better nor worse for the money. */
export function articlesOf(
  products: readonly Product[],
  { offerable, group }: { offerable: Uint8Array; group: Int32Array },
): Article[] {
  const isMake = makesOf(products);
  return products.flatMap((product, place) => {
    if (product.priceMinor === undefined || product.priceMinor <= 0) return [];
    const spec = titleSpec(product.title);
    const shelfWords = new Set(product.categoryPath.flatMap(wordsOf));
    return {
      place,
      product,
      priceMinor: product.priceMinor,
      group: group[place]!,
      offerable: offerable[place] === 1,
      shelf: shelfOf(product),
      spec,
      bare: [...spec.words.map(stem), ...spec.numbers].sort().join(' '),
      kind: spec.words.filter((word) => shelfWords.has(word) || !isMake(word)),
      attributes: attributesOf(product.attributes),
    };
  });
}

/**
 * Tells makes and models from sorts of things: a word is one where it belongs to a brand's name, or where a shop of several
 * brands uses it for a single one. A shop that names no brands has none, and all its words count.
 */
function makesOf(products: readonly Product[]): (word: string) => boolean {
  const brandOf = new Map<string, string>();
  const SEVERAL = '';
  const names = new Set<string>();
  for (const { title, brand } of products) {
    if (brand === undefined) continue;
    const folded = fold(brand);
    for (const word of wordsOf(brand)) names.add(word);
    for (const word of new Set(wordsOf(title)))
      brandOf.set(word, brandOf.has(word) && brandOf.get(word) !== folded ? SEVERAL : folded);
  }
  const brands = new Set([...brandOf.values()].filter((brand) => brand !== SEVERAL));
  return (word) => names.has(word) || (brands.size > 1 && (brandOf.get(word) ?? SEVERAL) !== SEVERAL);
}
