import type { PricedCart } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { shippingOf } from '../ordering/shipping.ts';
import type { Visit } from '../visit.ts';
import { money, moneyText } from './money.ts';

/** What a cart costs in all, with shipping, and what of it is really charged. */
export function summary(visit: Visit, cart: PricedCart): Html {
  const { words } = visit;
  const { currency } = cart;
  const amount = (minor: number) => ({ minor, currency });
  const shipping = shippingOf(cart);
  const total = amount(cart.totalMinor + shipping);
  return html`<dl class="summary">
      <div>
        <dt>${words.goods}</dt>
        <dd>${money(visit, amount(cart.listMinor))}</dd>
      </div>
      ${
        cart.discountMinor > 0 &&
        html`<div class="saved">
          <dt>${words.discount}</dt>
          <dd>−${money(visit, amount(cart.discountMinor))}</dd>
        </div>`
      }
      <div>
        <dt>${words.shipping}</dt>
        <dd>${shipping === 0 ? words.free : money(visit, amount(shipping))}</dd>
      </div>
      <div class="total">
        <dt>${words.total}</dt>
        <dd>${money(visit, total)}</dd>
      </div>
    </dl>
    ${
      visit.session.currency !== undefined &&
      visit.session.currency !== currency &&
      html`<p class="note">${words.charged(moneyText(visit, total))}</p>`
    }`;
}
