import type { ProductId } from '../../src/domain/index.ts';

/** Addresses of the shop's pages. */
export const HOME = '/shop';
/** Where offers link to, and where their pictures are; the shop says it once, and the widget fills in the product. */
export const PRODUCT_PAGES = '/shop/p/{id}';
/** Pictures, by the same template. */
export const PICTURES = '/shop/pictures/{id}.svg';

/** The page of a product. */
export function productPage(id: ProductId): string {
  return PRODUCT_PAGES.replace('{id}', () => encodeURIComponent(id));
}

/** The drawn picture of a product. */
export function pictureAddress(id: ProductId): string {
  return PICTURES.replace('{id}', () => encodeURIComponent(id));
}

/** The page of a category. */
export function categoryPage(path: readonly string[]): string {
  return `/shop/c/${path.map(encodeURIComponent).join('/')}`;
}

/** The parts of a path, as they were before they were written into an address; undefined where it is no such thing. */
export function partsOf(path: string): readonly string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
