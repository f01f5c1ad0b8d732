import type { Coupon, Decision, Fee, Order, ProductId, RedeemedOffers } from '../../../src/domain/index.ts';
import type { Session } from '../session/session.ts';
import type { Visit } from '../visit.ts';
import { type OfferToken, type ShownCart, shownWithGifts, withGifts } from './gifts.ts';
import type { PlacedOrder } from './placed-order.ts';
import { priceCart } from './price-cart.ts';
import { shippingOf } from './shipping.ts';
import { shopperOf } from './shopper.ts';

/** What an order needs beside the cart. */
export interface Ordering {
  readonly orderId: string;
  readonly country: string | undefined;
}

/**
 * Places an order: uses the offers up, stores the order with the decisions that it came from, and reports what was bought of them.
 * Undefined where the cart is empty, or where an offer ended between the last look and now: then nothing has happened.
 */
export async function placeOrder(visit: Visit, ordering: Ordering): Promise<PlacedOrder | undefined> {
  const priced = await priceCart(visit);
  if (priced === undefined) return undefined;
  const { orderId } = ordering;
  const { offers } = priced;
  const redeemed = offers.length === 0 ? priced : await redeem(visit, { offers, orderId, key: orderId });
  if (redeemed === undefined) return undefined;
  const { cart } = redeemed;
  const shippingMinor = shippingOf(cart);
  const order = orderOf(visit, { ...ordering, cart, shippingMinor });
  const { status, text } = await visit.api.ask('PUT', '/v1/orders', { orders: [order] });
  if (status !== 200) throw new Error(`The order ${order.id} could not be stored: ${text}`);
  await reportBought(visit, order);
  return { order, cart, shippingMinor, coupons: await couponsFor(visit, order.id) };
}

/** Coupons for the next order, and what the cart costs now. */
interface Redeemed {
  readonly cart: ShownCart;
  readonly coupons: readonly Coupon[];
}

async function redeem(
  { api, session }: Visit,
  { offers, orderId, key }: { offers: readonly OfferToken[]; orderId: string; key: string },
): Promise<Redeemed | undefined> {
  const { cart } = session;
  const tokens = offers.map(({ token }) => token);
  const body = { tokens, cart: withGifts(cart, offers), shopper: shopperOf(session), orderId, idempotencyKey: key };
  const { status, json } = await api.ask('POST', '/v1/offers/redeem', body);
  if (status !== 200) return undefined;
  const { coupons, ...redeemed } = json as RedeemedOffers;
  return { cart: shownWithGifts(redeemed.cart, { cart, offers }), coupons };
}

function orderOf(
  { session, visitors, now }: Visit,
  { orderId, country, cart, shippingMinor }: Ordering & { cart: ShownCart; shippingMinor: number },
): Order {
  const fees: Fee[] = [{ kind: 'shipping', amountMinor: shippingMinor }];
  if (cart.discountMinor > 0) fees.push({ kind: 'discount', amountMinor: -cart.discountMinor });
  const bought = boughtIn(session);
  const decisionIds = visitors
    .of(session.visitor)
    .taken.filter(({ products }) => products.some((id) => bought.has(id)))
    .map(({ decisionId }) => decisionId);
  return {
    id: orderId,
    placedAt: new Date(now()).toISOString(),
    currency: cart.currency,
    ...(session.customer !== undefined && { customerId: session.customer }),
    ...(country !== undefined && { country }),
    decisionIds: [...new Set(decisionIds)],
    lines: cart.lines.map(({ productId, quantity, priceMinor }) => ({
      productId,
      quantity,
      unitPriceMinor: priceMinor,
    })),
    fees,
    refunds: [],
  };
}

/** A gift is given and not bought: no offer of the same product earns credit for it. */
const boughtIn = ({ cart }: Session): ReadonlySet<ProductId> => new Set(cart.map(({ productId }) => productId));

/** Of what was taken from an offer: the same order reported twice counts once. */
async function reportBought({ api, session, visitors }: Visit, { id, placedAt }: Order): Promise<void> {
  const bought = boughtIn(session);
  const events = visitors.of(session.visitor).taken.flatMap(({ decisionId, products }) =>
    products
      .filter((productId) => bought.has(productId))
      .map((productId) => ({
        id: `${id} ${decisionId} ${productId}`.slice(0, 200).trim(),
        decisionId,
        productId,
        kind: 'bought',
        at: placedAt,
        shopper: shopperOf(session),
        orderId: id,
      })),
  );
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  if (distinct.length > 0) await api.ask('POST', '/v1/events', { events: distinct });
}

/** A coupon is given for an order once; that it is offered is a decision of its own. */
async function couponsFor(visit: Visit, orderId: string): Promise<readonly Coupon[]> {
  const { api, session, language } = visit;
  const body = { placement: 'thank_you', cart: session.cart, shopper: shopperOf(session), locale: language };
  const { status, json } = await api.ask('POST', '/v1/decisions', body);
  const rewards = status === 200 ? ((json as Decision).rewards ?? []) : [];
  const offers = rewards.flatMap(({ kind, token }) => (kind === 'next_order_coupon' && token ? [{ token }] : []));
  if (offers.length === 0) return [];
  return (await redeem(visit, { offers, orderId, key: `${orderId} coupon` }))?.coupons ?? [];
}
