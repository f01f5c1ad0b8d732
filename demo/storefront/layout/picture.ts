import type { Product } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { pictureAddress } from '../addresses.ts';

/** The picture of a product: the shop's own photo where it has one, or a drawing. Its title stands beside it. */
export function picture({ id, imageUrl }: Product, kind: string, eager = false): Html {
  return html`<span class="picture ${kind}"
    ><img
      src="${imageUrl ?? pictureAddress(id)}"
      alt=""
      width="400"
      height="400"
      loading="${eager ? 'eager' : 'lazy'}"
      decoding="async"
  /></span>`;
}
