import { DecisionId, type ProductId } from '../../../src/domain/index.ts';
import { saying } from '../layout/said.ts';
import { fits } from '../session/cookie.ts';
import { withinShop } from '../session/own-origin.ts';
import { MOST_PIECES, piecesOf, withLine } from '../session/session.ts';
import type { Visit } from '../visit.ts';
import type { Action, Done } from './action.ts';

const MOST_PRODUCTS = 20;
const MOST_TOKEN = 8_000;

/**
 * Puts products into the cart, or sets how many pieces there are. The widget's forms and our own send the same fields: `productId` (several),
 * those to leave out as `without`, one to take out as `instead`; and, of an offer, `decisionId` and a `token:ID` for each price.
 */
export const changeCart: Action = (visit, form) => {
  const less = form.get('less');
  if (less !== null) return setPieces(visit, less, piecesOf(visit.session.cart, less) - 1);
  const set = form.get('set');
  return set === null ? add(visit, form) : setPieces(visit, set, piecesIn(form, 0));
};

function setPieces({ session, request }: Visit, productId: ProductId, quantity: number): Done {
  const cart = withLine(session.cart, { productId, quantity });
  return { session: { ...session, cart }, goOn: withinShop(request.form.get('back')) };
}

function add(visit: Visit, form: URLSearchParams): Done {
  const { session } = visit;
  const products = wantedIn(form);
  const back = form.has('back') ? withinShop(form.get('back')) : '/shop/cart';
  const [first] = products;
  if (first === undefined) return { goOn: back };
  // All of it or nothing: who reads that it is in the cart finds it there.
  const missing = products.find((id) => !canBeHad(visit, id));
  if (missing !== undefined) return { goOn: saying(back, 'notAdded', visit.catalogue.find(missing)?.id) };
  const quantity = piecesIn(form, 1);
  let cart = session.cart.filter(({ productId }) => productId !== form.get('instead'));
  for (const productId of products)
    cart = [...withLine(cart, { productId, quantity: piecesOf(cart, productId) + quantity })];
  const next = { ...session, cart };
  if (!fits(next)) return { goOn: saying('/shop/cart', 'full') };
  remember(visit, products, form);
  const added = `/shop/added?${new URLSearchParams({ product: first, back }).toString()}`;
  return { session: next, goOn: form.has('decisionId') ? saying(back, 'added') : added };
}

/** What was asked for, and not left out. */
function wantedIn(form: URLSearchParams): readonly ProductId[] {
  const without = new Set(form.getAll('without'));
  const wanted = new Set(form.getAll('productId').slice(0, MOST_PRODUCTS));
  return [...wanted].filter((id) => !without.has(id));
}

function canBeHad({ catalogue }: Visit, id: ProductId): boolean {
  const product = catalogue.find(id);
  return product !== undefined && catalogue.sells(product);
}

/** By which decision it was taken, and what proves its price. Whether a token holds is for Cartwright to say. */
function remember({ visitors, session }: Visit, products: readonly ProductId[], form: URLSearchParams): void {
  const decisionId = DecisionId.safeParse(form.get('decisionId')).data;
  if (decisionId === undefined) return;
  const tokens = products
    .flatMap((id) => form.getAll(`token:${id}`))
    .filter(({ length }) => length <= MOST_TOKEN)
    .slice(0, MOST_PRODUCTS);
  visitors.take(session.visitor, { decisionId, products, tokens });
}

function piecesIn(form: URLSearchParams, usual: number): number {
  const text = form.get('quantity') ?? '';
  return /^\d{1,4}$/.test(text) ? Math.min(Number(text), MOST_PIECES) : usual;
}
