import { addressOf } from '../address.ts';
import type { Kit } from '../kit.ts';
import type { OwnProduct } from '../view.ts';

/** The picture of a product in a frame of fixed shape. Its title stands beside it, so it has no words of its own. */
export function picture<N>(
  { make, images }: Kit<N>,
  { productId, imageUrl }: Pick<OwnProduct, 'productId' | 'imageUrl'>,
): N {
  const src = addressOf(images, productId, imageUrl);
  return make(
    'span',
    { part: 'picture' },
    src && make('img', { src, alt: '', width: 240, height: 240, loading: 'lazy', decoding: 'async' }),
  );
}

/** The title of a product, which leads to its page where that is known. */
export function title<N>({ make, links }: Kit<N>, product: Pick<OwnProduct, 'productId' | 'title' | 'url'>): N {
  const href = addressOf(links, product.productId, product.url);
  return make(href ? 'a' : 'span', { part: 'title', href }, product.title);
}
