import type { Order } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { productPage } from '../addresses.ts';
import { dayText } from '../layout/footer.ts';
import { money } from '../layout/money.ts';
import { fragment } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { postButton } from '../layout/post-button.ts';
import { DEMO_CUSTOMERS, nameOf } from '../session/demo-customers.ts';
import { titleIn, type Visit } from '../visit.ts';

const ORDERS = 10;

/** The account: whom to be, and for whoever is somebody, past orders and offers of their own. */
export async function accountPage(visit: Visit): Promise<Page> {
  const { words, session } = visit;
  if (session.customer === undefined) return { title: words.account, main: signingIn(visit) };
  const [orders, forYou] = await Promise.all([
    ordersOf(visit, session.customer),
    fragment(visit, { placement: 'follow_up_email', form: 'carousel' }),
  ]);
  return {
    title: words.account,
    main: html`<div class="head">
        <h1>${words.account}</h1>
        <p>${words.signedInAs(nameOf(session.customer))}</p>
        ${postButton(visit, { action: '/shop/account/out', fields: {}, label: words.signOut, kind: 'quiet' })}
      </div>
      <section aria-label="${words.forYou}">${forYou}</section>
      <section>
        <h2>${words.orders}</h2>
        ${orders.length === 0 ? html`<p>${words.noOrders}</p>` : orders.map((order) => orderPart(visit, order))}
      </section>`,
  };
}

async function ordersOf({ api }: Visit, customer: string): Promise<readonly Order[]> {
  const query = new URLSearchParams({ customerId: customer, limit: String(ORDERS) });
  const { json } = await api.ask('GET', `/v1/orders?${query.toString()}`);
  return (Object(json) as { orders?: Order[] }).orders ?? [];
}

function signingIn(visit: Visit): Html {
  const { words, catalogue } = visit;
  return html`<h1>${words.signIn}</h1>
    ${
      catalogue.demo
        ? html`<p>${words.signInText}</p>
            <ul class="customers">
              ${DEMO_CUSTOMERS.map(
                ({ id, name }) =>
                  html`<li>
                    ${postButton(visit, { action: '/shop/account/in', fields: { customer: id }, label: name, kind: 'quiet' })}
                  </li>`,
              )}
            </ul>`
        : html`<p>${words.ownSignInText}</p>
            <form class="sign-in" method="post" action="/shop/account/in">
              <label>${words.customerId} <input name="customer" required maxlength="200" autocomplete="off" /></label>
              <button class="button">${words.signIn}</button>
            </form>`
    }`;
}

function orderPart(visit: Visit, { id, placedAt, lines, currency, fees }: Order): Html {
  const minor =
    lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0) +
    fees.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return html`<article class="past">
    <h3>${visit.words.orderOf(dayText(visit, placedAt))} <small>${id}</small></h3>
    <ul class="ordered">
      ${lines.map(({ productId, quantity, title }) => {
        const product = visit.catalogue.find(productId);
        const name = product ? titleIn(visit, product) : (title ?? productId);
        return html`<li>${quantity} × ${product ? html`<a href="${productPage(productId)}">${name}</a>` : name}</li>`;
      })}
    </ul>
    <p>${visit.words.total}: <b>${money(visit, { minor, currency })}</b></p>
  </article>`;
}
