import { html, type Html } from '../../../src/lib/index.ts';
import { moneyText } from '../layout/money.ts';
import { offers } from '../layout/offers.ts';
import { ordered } from '../layout/ordered.ts';
import type { Page } from '../layout/page.ts';
import { notice } from '../layout/said.ts';
import { summary } from '../layout/summary.ts';
import { priceCart } from '../ordering/price-cart.ts';
import { shippingOf } from '../ordering/shipping.ts';
import type { Visit } from '../visit.ts';
import { cartPage } from './cart.ts';

/** Countries to choose from. */
export const COUNTRIES = ['NL', 'DE', 'BE', 'GB', 'TR', 'TH', 'RO'] as const;

/** The checkout: what is ordered, one small offer that nobody has ticked, and a payment that is pretended. */
export async function checkoutPage(visit: Visit): Promise<Page> {
  const { words } = visit;
  const priced = await priceCart(visit);
  if (priced === undefined) return cartPage(visit);
  const { cart, ended } = priced;
  const total = moneyText(visit, { minor: cart.totalMinor + shippingOf(cart), currency: cart.currency });
  return {
    title: words.checkout,
    main: html`${ended && notice(words.offerEnded)}
      <h1>${words.checkout}</h1>
      <div class="checkout">
        <form id="order" class="order" method="post" action="/shop/order">
          ${choices(visit)}
          <p class="note">${words.noAddress}</p>
        </form>
        <div class="side" data-priced>
          <h2>${words.summary}</h2>
          ${ordered(visit, cart)} ${summary(visit, cart)}
          <p><button class="button" form="order">${words.order(total)}</button></p>
        </div>
        <div>${await offers(visit, { placement: 'checkout', form: 'bump', loading: 'eager' })}</div>
      </div>`,
  };
}

function choices({ words, language }: Visit): Html {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  return html`<label
      >${words.country}
      <select name="country" autocomplete="off">
        ${COUNTRIES.map((code) => html`<option value="${code}">${names.of(code)}</option>`)}
      </select></label
    >
    <fieldset>
      <legend>${words.payment}</legend>
      <label><input type="radio" name="payment" value="card" checked /> ${words.payCard}</label>
      <label><input type="radio" name="payment" value="invoice" /> ${words.payInvoice}</label>
    </fieldset>`;
}
