import type { PageAnswer, ShopApi, Storefront } from '../../src/domain/index.ts';
import { html } from '../../src/lib/index.ts';
import { ACTIONS } from './actions/index.ts';
import { assetAt } from './assets.ts';
import { keptCatalogue } from './catalogue/read-catalogue.ts';
import { documentOf } from './layout/document.ts';
import { cartText } from './layout/offers.ts';
import type { Page } from './layout/page.ts';
import { pageAt } from './pages/page-at.ts';
import { pictureAt } from './picture-at.ts';
import { safety } from './safety.ts';
import { readSession, writeSession } from './session/cookie.ts';
import { drawShopper } from './session/draw-visitor.ts';
import { isFromHere } from './session/own-origin.ts';
import { newSession, type Session } from './session/session.ts';
import { rememberedVisitors } from './session/visitors.ts';
import { type Shop, type Visit, visitOf } from './visit.ts';

/** Opens the shop's pages over the API of Cartwright, which is all that they know of it. */
export function openStorefront(api: ShopApi): Storefront {
  const shop: Shop = { api, visitors: rememberedVisitors(), now: Date.now };
  const catalogue = keptCatalogue(api);
  return async (request) => {
    const path = request.address.split('?', 1)[0] ?? '';
    const asset = assetAt(path);
    if (asset) return asset;
    const sold = await catalogue();
    const picture = pictureAt(sold, path, request);
    if (picture) return picture;
    const session = readSession(request.headers['cookie']) ?? newSession(await drawShopper(api));
    const visit = visitOf(shop, request, { catalogue: sold, session });
    return request.method === 'POST' ? act(visit) : show(visit, await pageAt(visit));
  };
}

/** Pages are made at a GET, and everything is done by a POST, which leads to a page. */
async function act(visit: Visit): Promise<PageAnswer> {
  const { request, path } = visit;
  if (!isFromHere(request)) return show(visit, foreignForm(visit));
  const action = ACTIONS.get(path);
  if (action === undefined) return show(visit, await pageAt(visit));
  const { session = visit.session, goOn } = await action(visit, request.form);
  if (request.headers['accept'] === 'application/json') return cartAnswer(visit, session);
  return { type: 'text/plain; charset=utf-8', body: '', headers: headersOf(visit, session), seeOther: goOn };
}

/** The cart as a script on the page wants it; a change that came to nothing is a conflict. */
function cartAnswer(visit: Visit, session: Session): PageAnswer {
  const pieces = session.cart.reduce((sum, { quantity }) => sum + quantity, 0);
  const body = JSON.stringify({ pieces, cart: cartText(session.cart), label: visit.words.cartOf(pieces) });
  const unchanged = session === visit.session;
  return {
    type: 'application/json; charset=utf-8',
    body,
    headers: headersOf(visit, session),
    ...(unchanged && { trouble: 'conflict' }),
  };
}

function show(visit: Visit, page: Page): PageAnswer {
  const headers = headersOf(visit, page.session ?? visit.session);
  const type = 'text/html; charset=utf-8';
  if (page.seeOther !== undefined) return { type, body: '', headers, seeOther: page.seeOther };
  const body = documentOf(visit, page).text;
  return { type, body, headers, ...(page.trouble && { trouble: page.trouble }) };
}

/** A cookie is set where the browser does not hold this very session. */
function headersOf({ catalogue, request }: Visit, session: Session): Record<string, string> {
  const cookie = writeSession(session, request.headers['cookie']);
  return { ...safety(catalogue), ...(cookie !== undefined && { 'set-cookie': cookie }) };
}

const foreignForm = ({ words }: Visit): Page => ({
  title: words.broken,
  trouble: 'forbidden',
  main: html`<section class="empty">
    <h1>${words.broken}</h1>
    <p>${words.foreignForm}</p>
  </section>`,
});
