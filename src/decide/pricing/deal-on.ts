import {
  type Deal,
  endOf,
  followsTooSoon,
  type OfferDefinition,
  type Product,
  type ProductId,
  type ProductSelector,
  selects,
} from '../../domain/index.ts';
import type { Moment } from '../moment.ts';
import type { ShopPrice } from './chosen-deal.ts';
import { chosenOf } from './chosen-of.ts';
import { offersAt } from './offers-at.ts';
import { priceCart } from './price-cart.ts';

/** The deal that stands beside an offered product: of those with the highest priority the one that saves most, if any saves anything. */
export function dealOn(product: Product, moment: Moment): Deal | undefined {
  if (moment.config.offers.length === 0) return undefined;
  let best: { readonly deal: Deal; readonly priority: number } | undefined;
  for (const offer of offersAt(moment)) {
    if (best !== undefined && offer.priority < best.priority) break;
    const products = productsOf(offer, product, moment);
    const deal = products && !comesTooSoon(offer, product, moment) && dealNow(offer, products);
    if (deal && deal.savedMinor > (best?.deal.savedMinor ?? 0)) best = { deal, priority: offer.priority };
  }
  return best?.deal;
}

/** Another offer that was said to end has just ended: one more would make what was said untrue. */
function comesTooSoon(offer: OfferDefinition, { id }: Product, { pasts, at }: Moment): boolean {
  const end = endOf(offer);
  return end !== undefined && followsTooSoon(end, { at, told: pasts.of(id)?.toldEnds ?? [] });
}

/** What has to be bought for the offer, where the offered product belongs to it and the rest is at hand. */
function productsOf(offer: OfferDefinition, product: Product, moment: Moment): readonly Product[] | undefined {
  if (offer.kind === 'bundle_price') return setWith(offer.products, product, moment);
  if (!('products' in offer) || !selects(offer.products, product)) return undefined;
  return offer.kind === 'downsell' && !refusedSuch(offer.after, moment) ? undefined : [product];
}

/** Whether the shopper has said no to such a product lately. */
function refusedSuch(selector: ProductSelector, { remembered, facts }: Moment): boolean {
  for (const { productId } of remembered.refusals()) {
    const product = facts.of(productId);
    if (product && selects(selector, product)) return true;
  }
  return false;
}

function setWith(ids: readonly ProductId[], product: Product, moment: Moment): readonly Product[] | undefined {
  if (!ids.includes(product.id)) return undefined;
  const looked = moment.product();
  const atHand = new Map(
    [product, ...(looked ? [looked] : []), ...moment.cartProducts()].map((each) => [each.id, each]),
  );
  const set = ids.flatMap((id) => atHand.get(id) ?? []);
  return set.length === ids.length ? set : undefined;
}

/** By offer and product as they are: both are the same objects until one of them changes. */
const deals = new WeakMap<OfferDefinition, WeakMap<Product, { readonly deal: Deal | undefined }>>();

/** The deal on one product is worked out once. */
function dealNow(offer: OfferDefinition, products: readonly Product[]): Deal | undefined {
  const [product, another] = products;
  if (product === undefined || another !== undefined) return dealOf(offer, products);
  const own = deals.get(offer) ?? new WeakMap<Product, { readonly deal: Deal | undefined }>();
  deals.set(offer, own);
  let known = own.get(product);
  if (known === undefined) {
    known = { deal: dealOf(offer, products) };
    own.set(product, known);
  }
  return known.deal;
}

/** What the products cost together with an offer, one piece of each; undefined where it takes nothing off them. */
export function dealOf(offer: OfferDefinition, products: readonly Product[]): Deal | undefined {
  const currency = products[0]!.currency;
  const prices = products.flatMap((product) => shopPriceOf(product) ?? []);
  if (currency === undefined || prices.length < products.length || products.some((each) => each.currency !== currency))
    return undefined;
  const productIds = products.map(({ id }) => id);
  const cart = productIds.map((productId) => ({ productId, quantity: 1 }));
  const { cart: priced } = priceCart({ cart, prices, currency, deals: [chosenOf(offer, { productIds })] });
  if (priced.discountMinor === 0) return undefined;
  const end = endOf(offer);
  return {
    offerId: offer.id,
    kind: offer.kind,
    ...(offer.name !== undefined && { name: offer.name }),
    currency,
    products: productIds,
    beforeMinor: priced.listMinor,
    priceMinor: priced.totalMinor,
    savedMinor: priced.discountMinor,
    ...('pieces' in offer && offer.pieces !== undefined && { pieces: offer.pieces }),
    ...(end !== undefined && { endsAt: new Date(end).toISOString() }),
  };
}

/** What the shop takes and pays for a piece; undefined where it sells none. */
export function shopPriceOf({ id, active, priceMinor, costMinor }: Product): ShopPrice | undefined {
  return active && priceMinor !== undefined ? { productId: id, priceMinor, costMinor } : undefined;
}
