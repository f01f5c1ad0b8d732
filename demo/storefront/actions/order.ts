import { saying } from '../layout/said.ts';
import { newOrderId } from '../ordering/order-id.ts';
import { placeOrder } from '../ordering/place-order.ts';
import { COUNTRIES } from '../pages/checkout.ts';
import type { Action } from './action.ts';

/** Orders what is in the cart. Sent twice, it is one order: the second finds its number taken, or the cart empty. */
export const order: Action = async (visit, form) => {
  const { session, visitors } = visit;
  const { orderId = newOrderId(), placed } = visitors.of(session.visitor);
  if (session.cart.length === 0) return { goOn: placed ? thanksFor(placed.order.id) : '/shop/cart' };
  visitors.change(session.visitor, { orderId });
  const country = COUNTRIES.find((code) => code === form.get('country'));
  const now = await placeOrder(visit, { orderId, country });
  if (now === undefined) return { goOn: saying('/shop/cart', 'ended') };
  visitors.change(session.visitor, { taken: [], orderId: undefined, placed: now });
  return { session: { ...session, cart: [] }, goOn: thanksFor(orderId) };
};

const thanksFor = (orderId: string): string => `/shop/thanks?${new URLSearchParams({ order: orderId }).toString()}`;
