import type { Locale, Product } from '../domain/index.ts';

/** The product's title in the shopper's language where the shop has written one. */
export function titleIn(product: Product, locale: Locale | undefined): string {
  if (locale === undefined) return product.title;
  return product.titles[locale] ?? product.titles[locale.split('-', 1)[0]!] ?? product.title;
}
