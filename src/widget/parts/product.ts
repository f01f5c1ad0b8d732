import { addressOf } from '../address.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';
import type { OwnProduct } from '../view.ts';

/** What is shown of a product: of one that is chosen already, its title alone is known for sure. */
export type Shown = Pick<OwnProduct, 'productId' | 'title' | 'imageUrl' | 'url'>;

/** The picture of a product in a frame of fixed shape. Its title stands beside it, so it has no words of its own. */
export function picture<N>({ make, images }: Kit<N>, { productId, imageUrl }: Shown): N {
  const src = addressOf(images, productId, imageUrl);
  return make(
    'span',
    { part: 'picture' },
    src && make('img', { part: 'image', src, alt: '', width: 240, height: 240, loading: 'lazy', decoding: 'async' }),
  );
}

/** The title of a product, which leads to its page where that is known. */
function title<N>({ make, links }: Kit<N>, { productId, title: name, url }: Shown): N {
  const href = addressOf(links, productId, url);
  return make(href ? 'a' : 'span', { part: 'title', href }, name);
}

/** Picture and title. */
export function shown<N>(kit: Kit<N>, product: Shown): Child<N> {
  return [picture(kit, product), title(kit, product)];
}
