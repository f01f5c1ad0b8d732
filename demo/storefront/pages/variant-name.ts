import type { Product } from '../../../src/domain/index.ts';
import type { Article } from '../catalogue/article.ts';
import { titleIn, type Visit } from '../visit.ts';

/** What tells a variant from its sisters: the facts in which they differ, or else its title. */
export function variantName(visit: Visit, { variants }: Article, product: Product): string {
  const differing = Object.keys(product.attributes).filter((name) =>
    variants.some(({ attributes }) => attributes[name] !== product.attributes[name]),
  );
  const own = differing.flatMap((name) => product.attributes[name] ?? []);
  const isTold = own.length > 0 && own.length <= 2;
  return isTold ? own.join(', ') : titleIn(visit, product);
}

const SIZES = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL'];
const NUMBERS_TOO = new Intl.Collator('en', { numeric: true });

/** Names of variants from small to large, as far as names tell. */
export function bySize(a: string, b: string): number {
  return SIZES.indexOf(a) - SIZES.indexOf(b) || NUMBERS_TOO.compare(a, b);
}
