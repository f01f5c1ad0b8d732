import type { Placement, ProductId, Strategy } from '../../../src/domain/index.ts';
import { html, Html } from '../../../src/lib/index.ts';
import { PICTURES, PRODUCT_PAGES } from '../addresses.ts';
import { rateOf } from '../money/rates.ts';
import type { Line } from '../session/session.ts';
import type { Visit } from '../visit.ts';

/** Where offers stand on a page, and in which form; without a form Cartwright takes one that suits. */
export interface OffersPlace {
  readonly placement: Placement;
  readonly form?: string;
  readonly productId?: ProductId | undefined;
  readonly category?: readonly string[] | undefined;
  /** Where it is seen soon: asked for at once, and not only when the browser knows where it stands. */
  readonly loading?: 'eager';
  /** Instead of what lies in the cart now. */
  readonly cart?: readonly Line[];
  /** Of a fragment, which is a decision of its own: how its offers are found, so that two of a page do not show the same. */
  readonly alone?: Strategy | undefined;
}

/**
 * The place where offers stand. With scripts it is one element, which the widget fills; without them the shop's server asks for the
 * same as a fragment of markup. A fragment that does not come leaves nothing behind.
 */
export async function offers(visit: Visit, place: OffersPlace): Promise<Html | false> {
  return visit.session.plain ? fragment(visit, place) : element(place);
}

/** Offers asked for by the shop's server, scripts or not: what is told of a customer there may be read. */
export async function fragment(visit: Visit, place: OffersPlace): Promise<Html | false> {
  const { api, session, language } = visit;
  const approx = approxText(visit);
  const query = new URLSearchParams({
    visitor: session.visitor,
    locale: language,
    cart: cartText(place.cart ?? session.cart),
    links: PRODUCT_PAGES,
    ...(!visit.catalogue.picturesElsewhere && { images: PICTURES }),
    cartUrl: '/shop/cart',
    declineUrl: '/shop/decline',
    ...(session.customer !== undefined && { customer: session.customer }),
    ...(visit.catalogue.currency !== undefined && { currency: visit.catalogue.currency }),
    ...(place.form !== undefined && { form: place.form }),
    ...(place.productId !== undefined && { product: place.productId }),
    ...(place.category !== undefined && { category: place.category.join(' > ') }),
    ...(place.alone !== undefined && { strategy: place.alone }),
    ...(approx !== undefined && { approx }),
  });
  const { status, text } = await api.ask('GET', `/v1/fragments/${place.placement}?${query.toString()}`);
  return status === 200 && text !== '' && new Html(text);
}

function element({ placement, form, productId, loading, category, cart }: OffersPlace): Html {
  const attributes = {
    form,
    loading,
    'product-id': productId,
    category: category?.join(' > '),
    cart: cart && cartText(cart),
  };
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? undefined : html` ${name}="${value}"`,
  );
  return html`<cartwright-offers class="offers" placement="${placement}" ${written}></cartwright-offers>`;
}

/** A cart as the widget reads it: `A:2,B`. */
export function cartText(cart: readonly Line[]): string {
  return cart
    .map(({ productId, quantity }) => {
      const id = productId.replaceAll(/[,:%]/g, (sign) => encodeURIComponent(sign));
      return quantity === 1 ? id : `${id}:${quantity}`;
    })
    .join(',');
}

/** In which currency amounts are shown as well, and for how much: `THB 38.0000`. */
export function approxText({ session, catalogue }: Visit): string | undefined {
  if (session.currency === undefined || catalogue.currency === undefined) return undefined;
  const rate = rateOf(catalogue.currency, session.currency);
  return rate === undefined || rate === 1 ? undefined : `${session.currency} ${rate.toFixed(4)}`;
}
