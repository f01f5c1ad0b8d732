import { chosenOf, priceCart, shopPriceOf, type WhyNot } from '../../decide/index.ts';
import {
  endOf,
  type OfferDefinition,
  type OffersForCart,
  type PricedCart,
  type Product,
  type ProductId,
  Refusal,
  type Shopper,
} from '../../domain/index.ts';
import type { OfferUse, UsedToken } from '../../store/index.ts';
import type { Serving } from '../serving/serving.ts';
import {
  fingerprintsOf,
  knowsKeyOf,
  type Promised,
  type ReadToken,
  readToken,
  type TokenReader,
} from './offer-token.ts';

/** Offers that hold for a cart now, what it costs with them, and what using them up would count. */
export interface CheckedOffers {
  readonly cart: PricedCart;
  /** Milliseconds since 1970: when the first of the tokens expires. */
  readonly expiresAt: number;
  readonly tokens: readonly UsedToken[];
  readonly uses: readonly OfferUse[];
  readonly offers: readonly OfferDefinition[];
  /** Whose uses are counted. */
  readonly shopper: string | undefined;
}

/**
 * Holds tokens against keys, clock, configuration, products and shopper, and prices the cart with what they promise. What a client says of
 * prices is not looked at. Refuses, with what is wrong, unless every one of them holds.
 */
export async function checkOffers({ context, decider, signer }: Serving, asked: OffersForCart): Promise<CheckedOffers> {
  const reader = signer.reader();
  // A server that has not heard of a new key yet learns of it here.
  if (asked.tokens.some((token) => !knowsKeyOf(token, reader))) await signer.reload();
  const read = asked.tokens.map((token) => readToken(token, signer.reader()));
  const config = decider.config.current().config;
  const given = read.map((token) => ({ ...token, offer: offerOf(token.promised, config.offers, reader.now) }));
  for (const { promised, offer } of given) refuseOthers({ promised, offer, shopper: asked.shopper }, reader);
  const products = await productsOf(
    [...asked.cart.map(({ productId }) => productId), ...read.flatMap(({ promised }) => promised.p)],
    (ids) => context.store.products.find(ids),
  );
  for (const { promised } of read) for (const id of promised.p) refuseSoldOut(products.get(id)!);
  const priced = priceCart({
    cart: asked.cart,
    prices: [...products.values()].map((product) => shopPriceOf(product)!),
    currency: currencyOf(asked.cart.map(({ productId }) => products.get(productId)!)),
    deals: given.map(({ promised, offer }) => chosenOf(offer, { productIds: promised.p, off: promised.d })),
  });
  const [first] = priced.notApplied;
  if (first) throw new Refusal('conflict', `The offer ${first.deal.offerId} ${WHY_NOT[first.whyNot]}.`, FIX_CART);
  if (!Number.isSafeInteger(priced.cart.listMinor)) throw tooMuch();
  return {
    cart: priced.cart,
    expiresAt: Math.min(...read.map(({ promised }) => promised.e)),
    tokens: read.map(({ id, promised }) => ({ id, offerId: promised.o, decisionId: promised.n })),
    uses: usesIn(given, priced.cart),
    offers: [...new Set(given.map(({ offer }) => offer))],
    shopper: whoOf(asked.shopper),
  };
}

function offerOf({ o }: Promised, offers: readonly OfferDefinition[], now: number): OfferDefinition {
  const offer = offers.find(({ id }) => id === o);
  if (offer === undefined || !offer.enabled)
    throw new Refusal(
      'conflict',
      `The offer ${o} has been switched off.`,
      'Sell at the usual price, or ask for a new decision.',
    );
  const end = endOf(offer);
  if (end !== undefined && now >= end)
    throw new Refusal(
      'conflict',
      `The offer ${o} ended at ${new Date(end).toISOString()}.`,
      'Sell at the usual price.',
    );
  return offer;
}

function refuseOthers(
  { promised, offer, shopper = {} }: { promised: Promised; offer: OfferDefinition; shopper: Shopper | undefined },
  { keyOf }: TokenReader,
): void {
  const fingerprints = fingerprintsOf(shopper, keyOf(promised.k)!);
  if (promised.w.length > 0 && !fingerprints.some((print) => promised.w.includes(print)))
    throw new Refusal(
      'conflict',
      `The offer ${promised.o} was made to another shopper.`,
      'Send as `shopper` the customer or visitor for whom the decision was made.',
    );
  if (offer.usesPerShopper !== undefined && whoOf(shopper) === undefined)
    throw new Refusal(
      'bad_input',
      `The offer ${promised.o} is counted for each shopper, and none is named.`,
      'Send `shopper`.',
    );
}

/** A shopper as uses are counted: by the customer, or else the visitor. */
function whoOf({ customerId, anonymousId }: Shopper = {}): string | undefined {
  if (customerId !== undefined) return `customer ${customerId}`;
  return anonymousId === undefined ? undefined : `visitor ${anonymousId}`;
}

async function productsOf(
  ids: readonly ProductId[],
  find: (ids: readonly ProductId[]) => Promise<Product[]>,
): Promise<Map<ProductId, Product>> {
  const found = new Map((await find([...new Set(ids)])).map((product) => [product.id, product]));
  for (const id of ids) {
    const product = found.get(id);
    if (product === undefined || shopPriceOf(product) === undefined)
      throw new Refusal('conflict', `The product "${id}" is no longer sold.`, 'Take it out of the cart.');
  }
  return found;
}

function refuseSoldOut({ id, stock }: Product): void {
  if (stock === 0) throw new Refusal('conflict', `The product "${id}" is out of stock.`, 'Take it out of the cart.');
}

function currencyOf(products: readonly Product[]): string {
  const currencies = [...new Set(products.map(({ currency }) => currency!))];
  if (currencies.length === 1) return currencies[0]!;
  throw new Refusal(
    'conflict',
    `The products of the cart are priced in ${currencies.sort().join(' and ')}: nothing is converted.`,
    'Send the products of one currency.',
  );
}

const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  other_currency: 'is in another currency than the cart',
  not_in_cart: 'is for products that are not all in the cart',
  below_threshold: 'needs a larger cart',
  does_not_stack: 'cannot be used together with the others',
  below_floor: 'would go below the least that these products may cost now',
  nothing_off: 'takes nothing off what these products cost now',
};

const FIX_CART = 'Send the whole cart as it is bought, or leave this token out.';

const tooMuch = (): Refusal =>
  new Refusal('bad_input', 'The cart comes to more than can be counted.', 'Check the quantities.');

/** One use for each offer, however many products its tokens are for. */
function usesIn(given: readonly (ReadToken & { readonly offer: OfferDefinition })[], cart: PricedCart): OfferUse[] {
  return [...new Set(given.map(({ offer }) => offer))].map((offer) => ({
    offerId: offer.id,
    limits: { inAll: offer.usesInAll, perShopper: offer.usesPerShopper, budgetMinor: offer.budgetMinor },
    costMinor: costOf(offer, cart),
  }));
}

function costOf(offer: OfferDefinition, { offers }: PricedCart): number {
  if (offer.kind === 'free_shipping_threshold') return offer.shippingMinor;
  if (offer.kind === 'next_order_coupon' && 'amountMinor' in offer.off) return offer.off.amountMinor;
  return offers.find(({ offerId }) => offerId === offer.id)?.discountMinor ?? 0;
}
