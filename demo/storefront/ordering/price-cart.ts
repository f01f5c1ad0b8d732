import type { Decision, PricedCart, VerifiedOffers } from '../../../src/domain/index.ts';
import type { Visit } from '../visit.ts';
import { listed } from './listed.ts';
import { shopperOf } from './shopper.ts';

/** What a cart costs, and by which tokens. */
export interface PricedWithOffers {
  readonly cart: PricedCart;
  /** Those that hold. */
  readonly tokens: readonly string[];
  /** An offer that the shopper took holds no longer. */
  readonly ended: boolean;
}

/**
 * What the cart costs with the offers that the shopper took and with what it has earned. A price that comes from a browser is never
 * believed: Cartwright says what tokens are worth, and those that it refuses are left out. Undefined for an empty cart.
 */
export async function priceCart(visit: Visit): Promise<PricedWithOffers | undefined> {
  const cart = listed(visit);
  if (cart === undefined) return undefined;
  const taken = tokensTaken(visit);
  const wanted = [...new Set([...taken, ...(await tokensEarned(visit))])];
  if (wanted.length === 0) return { cart, tokens: [], ended: false };
  const whole = await verify(visit, wanted);
  if (whole) return { cart: whole, tokens: wanted, ended: false };
  return oneByOne(visit, { cart, wanted, taken });
}

/** One token that does not hold refuses all of them, so each is tried beside those that do. */
async function oneByOne(
  visit: Visit,
  { cart, wanted, taken }: { cart: PricedCart; wanted: readonly string[]; taken: readonly string[] },
): Promise<PricedWithOffers> {
  let best = cart;
  const tokens: string[] = [];
  for (const token of wanted) {
    const priced = await verify(visit, [...tokens, token]);
    if (priced === undefined) continue;
    best = priced;
    tokens.push(token);
  }
  return { cart: best, tokens, ended: taken.some((token) => !tokens.includes(token)) };
}

async function verify({ api, session }: Visit, tokens: readonly string[]): Promise<PricedCart | undefined> {
  const body = { tokens, cart: session.cart, shopper: shopperOf(session) };
  const { status, json } = await api.ask('POST', '/v1/offers/verify', body);
  return status === 200 ? (json as VerifiedOffers).cart : undefined;
}

/** Of offers whose products all lie in the cart. */
function tokensTaken({ session, visitors }: Visit): string[] {
  const held = new Set(session.cart.map(({ productId }) => productId));
  return visitors
    .of(session.visitor)
    .taken.filter(({ products }) => products.some((id) => held.has(id)))
    .flatMap(({ tokens }) => tokens);
}

/** What the cart has reached, such as free shipping, is a decision too. */
async function tokensEarned({ api, session, language, catalogue: { currency } }: Visit): Promise<string[]> {
  const { status, json } = await api.ask('POST', '/v1/decisions', {
    placement: 'cart',
    cart: session.cart,
    shopper: shopperOf(session),
    locale: language,
    ...(currency !== undefined && { currency }),
  });
  if (status !== 200) return [];
  const { rewards = [] } = json as Decision;
  return rewards.flatMap(({ missingMinor, token }) => (missingMinor === 0 && token !== undefined ? [token] : []));
}
