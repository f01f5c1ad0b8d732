import type { Decision, PricedCart, VerifiedOffers } from '../../../src/domain/index.ts';
import type { Visit } from '../visit.ts';
import { type OfferToken, type ShownCart, shownWithGifts, withGifts } from './gifts.ts';
import { listed } from './listed.ts';
import { shopperOf } from './shopper.ts';

/** What a cart costs, and by which tokens. */
export interface PricedWithOffers {
  readonly cart: ShownCart;
  /** Those that hold. */
  readonly offers: readonly OfferToken[];
  /** An offer that the shopper took holds no longer. */
  readonly ended: boolean;
}

/**
 * What the cart costs with the offers that the shopper took and with what it has earned, gifts among it. A price that comes from a browser
 * is never believed: Cartwright says what tokens are worth, and those that it refuses are left out. Undefined for an empty cart.
 */
export async function priceCart(visit: Visit): Promise<PricedWithOffers | undefined> {
  const cart = listed(visit);
  if (cart === undefined) return undefined;
  const taken = tokensTaken(visit);
  const wanted = [...taken.map((token) => ({ token })), ...(await tokensEarned(visit))];
  if (wanted.length === 0) return { cart, offers: [], ended: false };
  const whole = await verify(visit, wanted);
  if (whole) return { cart: whole, offers: wanted, ended: false };
  return oneByOne(visit, { cart, wanted, taken });
}

/** One token that does not hold refuses all of them, so each is tried beside those that do. */
async function oneByOne(
  visit: Visit,
  { cart, wanted, taken }: { cart: PricedCart; wanted: readonly OfferToken[]; taken: readonly string[] },
): Promise<PricedWithOffers> {
  let best: ShownCart = cart;
  const offers: OfferToken[] = [];
  for (const offer of wanted) {
    const priced = await verify(visit, [...offers, offer]);
    if (priced === undefined) continue;
    best = priced;
    offers.push(offer);
  }
  const held = new Set(offers.map(({ token }) => token));
  return { cart: best, offers, ended: taken.some((token) => !held.has(token)) };
}

/** A gift lies in the cart for as long as its token does: without it, it would cost what it costs. */
async function verify({ api, session }: Visit, offers: readonly OfferToken[]): Promise<ShownCart | undefined> {
  const { cart } = session;
  const tokens = offers.map(({ token }) => token);
  const body = { tokens, cart: withGifts(cart, offers), shopper: shopperOf(session) };
  const { status, json } = await api.ask('POST', '/v1/offers/verify', body);
  return status === 200 ? shownWithGifts((json as VerifiedOffers).cart, { cart, offers }) : undefined;
}

/** Of offers whose products all lie in the cart, each once. */
function tokensTaken({ session, visitors }: Visit): string[] {
  const held = new Set(session.cart.map(({ productId }) => productId));
  const tokens = visitors
    .of(session.visitor)
    .taken.filter(({ products }) => products.some((id) => held.has(id)))
    .flatMap((taken) => taken.tokens);
  return [...new Set(tokens)];
}

/** What the cart has reached, such as free shipping, is a decision too. */
async function tokensEarned({ api, session, language, catalogue: { currency } }: Visit): Promise<OfferToken[]> {
  const { status, json } = await api.ask('POST', '/v1/decisions', {
    placement: 'cart',
    cart: session.cart,
    shopper: shopperOf(session),
    locale: language,
    ...(currency !== undefined && { currency }),
  });
  if (status !== 200) return [];
  const { rewards = [] } = json as Decision;
  return rewards.flatMap(({ missingMinor, token, gift }) =>
    missingMinor === 0 && token !== undefined ? [{ token, gift }] : [],
  );
}
