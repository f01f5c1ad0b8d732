import { CustomerId } from '../../../src/domain/index.ts';
import { saying } from '../layout/said.ts';
import { drawShopper } from '../session/draw-visitor.ts';
import type { Action } from './action.ts';

/** Becomes, without a password, any customer who has ordered something: whoever sits on this machine may look at the whole history anyway. */
export const signIn: Action = async ({ api, session }, form) => {
  const customer = CustomerId.safeParse(form.get('customer')?.trim()).data;
  if (customer === undefined) return { goOn: saying('/shop/account', 'unknownCustomer') };
  const query = new URLSearchParams({ customerId: customer, limit: '1' });
  const { json } = await api.ask('GET', `/v1/orders?${query.toString()}`);
  const { orders = [] } = Object(json) as { orders?: unknown[] };
  if (orders.length === 0) return { goOn: saying('/shop/account', 'unknownCustomer') };
  return { session: { ...session, customer, holdout: false }, goOn: '/shop/account' };
};

/** Is nobody in particular again: the next shopper at this browser is another visitor. */
export const signOut: Action = async ({ api, session }) => ({
  session: { ...session, customer: undefined, visitor: await drawShopper(api) },
  goOn: '/shop/account',
});
