import { DecisionId, ProductId } from '../../../src/domain/index.ts';
import { shopperOf } from '../ordering/shopper.ts';
import { withinShop } from '../session/own-origin.ts';
import type { Action } from './action.ts';

const MOST_PRODUCTS = 20;

/** Says no to offers, for a browser without scripts: Cartwright is told, and remembers. */
export const decline: Action = async ({ api, session, now, request }, form) => {
  const decisionId = DecisionId.safeParse(form.get('decisionId')).data;
  const products = form
    .getAll('productId')
    .slice(0, MOST_PRODUCTS)
    .filter((id) => ProductId.safeParse(id).success);
  const events = products.map((productId) => ({
    id: `${decisionId} declined ${productId}`.slice(0, 200).trim(),
    decisionId,
    productId,
    kind: 'declined',
    at: new Date(now()).toISOString(),
    shopper: shopperOf(session),
  }));
  if (decisionId !== undefined && events.length > 0) await api.ask('POST', '/v1/events', { events });
  return { goOn: withinShop(form.get('back') ?? refererOf(request.headers['referer'])) };
};

function refererOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).pathname + new URL(address).search : null;
}
