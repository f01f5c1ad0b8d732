import { html, type Html } from '../../../src/lib/index.ts';
import { HOME } from '../addresses.ts';
import { dayText } from '../layout/footer.ts';
import { money } from '../layout/money.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import type { PlacedOrder } from '../ordering/placed-order.ts';
import { titleIn, type Visit } from '../visit.ts';
import { missingPage } from './missing.ts';

/** Thanks for the order that this visitor has just placed, what it earned, and what may go with it. */
export async function thanksPage(visit: Visit): Promise<Page> {
  const { words, session, visitors, query } = visit;
  const { placed } = visitors.of(session.visitor);
  if (placed === undefined || placed.order.id !== query.get('order'))
    return { ...missingPage(visit), main: unknown(visit) };
  const { order } = placed;
  return {
    title: words.thanks,
    main: html`<section class="thanks">
        <h1>${words.thanks}</h1>
        <p>${words.thanksText(order.id)}</p>
        ${receipt(visit, placed)} ${coupons(visit, placed)}
        <p><a class="button" href="${HOME}">${words.goOn}</a></p>
      </section>
      ${await offers(visit, { placement: 'thank_you', form: 'thanks', cart: order.lines })}`,
  };
}

function receipt(visit: Visit, { cart, shippingMinor }: PlacedOrder): Html {
  const { words, catalogue } = visit;
  const total = { minor: cart.totalMinor + shippingMinor, currency: cart.currency };
  return html`<ul class="ordered">
      ${cart.lines.map(({ productId, quantity }) => {
        const product = catalogue.find(productId);
        return html`<li>${quantity} × ${product ? titleIn(visit, product) : productId}</li>`;
      })}
    </ul>
    <p>${words.total}: <b>${money(visit, total)}</b></p>`;
}

function coupons(visit: Visit, { coupons: given }: PlacedOrder): Html | false {
  if (given.length === 0) return false;
  return html`<section class="coupon">
    <h2>${visit.words.couponTitle}</h2>
    ${given.map(({ code, validUntil }) => html`<p>${visit.words.couponText(code, dayText(visit, validUntil))}</p>`)}
  </section>`;
}

function unknown({ words }: Visit): Html {
  return html`<section class="empty">
    <h1>${words.notFound}</h1>
    <p>${words.unknownOrder}</p>
    <p><a class="button" href="${HOME}">${words.goHome}</a></p>
  </section>`;
}
