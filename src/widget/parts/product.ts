import { addressOf } from '../address.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import type { OwnProduct } from '../view.ts';

/** What is shown of a product: of one that is chosen already, its title alone is known for sure. */
export type Shown = Pick<OwnProduct, 'productId' | 'title' | 'imageUrl' | 'url'>;

/** The picture of a product in a frame of fixed shape. Its title stands beside it, so it has no words of its own. */
export function picture<N>({ make, images }: Kit<N>, { productId, imageUrl }: Shown): Child<N> {
  const src = addressOf(images, productId, imageUrl);
  const size = { width: 240, height: 240, loading: 'lazy', decoding: 'async' };
  return src && make('span', { part: 'picture' }, make('img', { part: 'image', src, alt: '', ...size }));
}

/** Picture and title, which lead to the product's page where that is known. */
export function shown<N>(kit: Kit<N>, product: Shown): N {
  const href = addressOf(kit.links, product.productId, product.url);
  return kit.make(href ? 'a' : 'span', { part: 'title', href }, picture(kit, product), product.title);
}
