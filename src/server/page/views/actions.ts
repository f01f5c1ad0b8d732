import type { ProductId } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';
import { addressOf, hiddenFields } from '../page-state.ts';

/** A product that can be acted on, with the words that tell its button from the next one. */
interface Actionable {
  readonly productId: ProductId;
  readonly title: string;
}

/** Button that puts one piece into the cart; where there is one already, it says so. */
export function putIntoCart({ state }: Page, { productId, title }: Actionable, strong = false): Html {
  const pieces = state.cart.filter((id) => id === productId).length;
  if (pieces > 0 && !strong) return html`<span class="in-cart">In the cart</span>`;
  const words = pieces > 0 ? 'Put one more into cart' : 'Put into cart';
  return html`<form class="put" action="/#cart" method="get">
    ${hiddenFields(state, { cart: [...state.cart, productId] })}<button
      class="button${strong ? ' strong' : ''}"
      type="submit"
      aria-label="${words}: ${title}"
      data-key="put ${productId}"
    >
      ${words}
    </button>
  </form>`;
}

/** Button that takes every piece of a product out of the cart. */
export function takeOut({ state }: Page, { productId, title }: Actionable): Html {
  const cart = state.cart.filter((id) => id !== productId);
  return html`<form action="/#cart" method="get">
    ${hiddenFields(state, { cart })}<button class="button quiet" type="submit" aria-label="Remove: ${title}">
      Remove
    </button>
  </form>`;
}

/** Address at which a product is opened, after what is open now. */
export function openAddress({ state }: Page, productId: ProductId): string {
  const before = state.productId === undefined ? [] : [state.productId];
  const viewed = [...(state.viewed ?? []), ...before].filter((id, place, all) => all.lastIndexOf(id) === place);
  return addressOf(state, { productId, viewed }, 'product');
}
