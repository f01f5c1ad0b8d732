import type { Coupon } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { HOME } from '../addresses.ts';
import { dayText } from '../layout/footer.ts';
import { money, moneyText } from '../layout/money.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { ordered } from '../layout/ordered.ts';
import type { PlacedOrder } from '../ordering/placed-order.ts';
import type { Visit } from '../visit.ts';
import type { CouponTerms } from '../words/en.ts';
import { missingPage } from './missing.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;

/** Thanks for the order that this visitor has just placed, what it earned, and what may go with it. */
export async function thanksPage(visit: Visit): Promise<Page> {
  const { words, session, visitors, query } = visit;
  const { placed } = visitors.of(session.visitor);
  if (placed === undefined || placed.order.id !== query.get('order'))
    return { ...missingPage(visit), main: unknown(visit) };
  const { order, cart } = placed;
  // A gift says nothing of what its shopper likes.
  const bought = cart.lines.filter(({ gift }) => !gift);
  return {
    title: words.thanks,
    main: html`<section class="thanks">
        <h1>${words.thanks}</h1>
        <p>${words.thanksText(order.id)}</p>
        ${receipt(visit, placed)} ${coupons(visit, placed)}
        <p><a class="button" href="${HOME}">${words.goOn}</a></p>
      </section>
      ${await offers(visit, { placement: 'thank_you', form: 'thanks', cart: bought })}`,
  };
}

function receipt(visit: Visit, { cart, shippingMinor }: PlacedOrder): Html {
  const { words } = visit;
  const total = { minor: cart.totalMinor + shippingMinor, currency: cart.currency };
  return html`${ordered(visit, cart)}
    <p>${words.total}: <b>${money(visit, total)}</b></p>`;
}

/** The code is real, and a shop makes the coupon in its own system; this one has none, and says so. */
function coupons(visit: Visit, { coupons: given }: PlacedOrder): Html | false {
  if (given.length === 0) return false;
  const { words } = visit;
  return html`<section class="coupon">
    <h2>${words.couponTitle}</h2>
    ${given.map(
      (coupon) =>
        html`<p><b>${words.couponText(coupon.code)}</b></p>
          <p>${words.couponGives(termsOf(visit, coupon))}</p>`,
    )}
    <p class="note">${words.couponNotHere}</p>
  </section>`;
}

function termsOf(visit: Visit, { off, currency, minimumMinor, validUntil }: Coupon): CouponTerms {
  const amount = (minor: number): string => moneyText(visit, { minor, currency });
  return {
    off:
      'percent' in off
        ? (off.percent / 100).toLocaleString(visit.language, PERCENT)
        : amount('amountMinor' in off ? off.amountMinor : 0),
    least: minimumMinor > 0 ? amount(minimumMinor) : undefined,
    until: dayText(visit, validUntil),
  };
}

function unknown({ words }: Visit): Html {
  return html`<section class="empty">
    <h1>${words.notFound}</h1>
    <p>${words.unknownOrder}</p>
    <p><a class="button" href="${HOME}">${words.goHome}</a></p>
  </section>`;
}
