import { html, type Html } from '../../../src/lib/index.ts';
import { HOME, productPage } from '../addresses.ts';
import { money, moneyText } from '../layout/money.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { picture } from '../layout/picture.ts';
import { hidden, postButton } from '../layout/post-button.ts';
import { notice } from '../layout/said.ts';
import { summary } from '../layout/summary.ts';
import type { ShownLine } from '../ordering/gifts.ts';
import { priceCart } from '../ordering/price-cart.ts';
import { MOST_PIECES } from '../session/session.ts';
import { titleIn, type Visit } from '../visit.ts';

/** The cart: its lines, what it costs, what it could earn, and what goes with it. */
export async function cartPage(visit: Visit): Promise<Page> {
  const { words } = visit;
  const priced = await priceCart(visit);
  if (priced === undefined) return { title: words.cartTitle, main: empty(visit) };
  const { cart, ended } = priced;
  return {
    title: words.cartTitle,
    main: html`${visit.cartShrank && notice(words.gone)} ${ended && notice(words.offerEnded)}
      <h1>${words.cartTitle}</h1>
      <div class="cart" data-priced>
        <ul class="lines">
          ${cart.lines.map((each) => line(visit, each, cart.currency))}
        </ul>
        <div class="side">
          ${summary(visit, cart)}
          <p><a class="button" href="/shop/checkout">${words.toCheckout}</a></p>
          <p><a href="${HOME}">${words.goOn}</a></p>
        </div>
      </div>
      ${await offers(visit, { placement: 'cart', loading: 'eager' })}`,
  };
}

function line(
  visit: Visit,
  { productId, quantity, priceMinor, listMinor, totalMinor, gift }: ShownLine,
  currency: string,
): Html {
  const { words, catalogue } = visit;
  const product = catalogue.find(productId);
  const title = product ? titleIn(visit, product) : productId;
  return html`<li class="line">
    ${product && picture(product, 'line-picture')}
    <div>
      <h2><a href="${productPage(productId)}">${title}</a></h2>
      ${quantity > 1 && html`<p class="note">${words.each(moneyText(visit, { minor: priceMinor, currency }))}</p>`}
      ${gift ? html`<p class="note">${words.gift}</p>` : changing(visit, { productId, quantity, title })}
    </div>
    <p class="price">
      <b>${money(visit, { minor: totalMinor, currency })}</b>
      ${totalMinor < listMinor && html`<small class="note">${words.insteadOf(moneyText(visit, { minor: listMinor, currency }))}</small>`}
    </p>
  </li>`;
}

function changing(
  visit: Visit,
  { productId, quantity, title }: { productId: string; quantity: number; title: string },
): Html {
  const { words } = visit;
  return html`<div class="change">
    <form method="post" action="/shop/cart">
      ${hidden({ set: productId, back: '/shop/cart' })}
      <label
        ><span class="unseen">${words.quantity}: ${title}</span>
        <input
          name="quantity"
          type="number"
          value="${quantity}"
          min="0"
          max="${MOST_PIECES}"
          inputmode="numeric"
          autocomplete="off"
      /></label>
      <button class="quiet">${words.change}</button>
    </form>
    ${postButton(visit, {
      action: '/shop/cart',
      fields: { set: productId, quantity: '0' },
      label: words.remove,
      name: `${words.remove}: ${title}`,
    })}
  </div>`;
}

function empty({ words }: Visit): Html {
  return html`<section class="empty">
    <h1>${words.cartTitle}</h1>
    <p>${words.cartEmpty} ${words.cartEmptyHint}</p>
    <p><a class="button" href="${HOME}#popular">${words.heroAction}</a></p>
  </section>`;
}
