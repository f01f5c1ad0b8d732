import type { Product } from '../../domain/index.ts';
import { stem } from '../stem.ts';
import { titleSpec } from '../upgrade/title-spec.ts';

/** The words of a title that may name a thing or its series, each once: without numbers, sizes, tiers, fillers and plurals. */
export function titleWords({ title }: Pick<Product, 'title'>): string[] {
  return [...new Set(titleSpec(title).words.map(stem))].filter((word) => word.length > 2);
}
