import { formatMoney } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { about, type Amount } from '../money/about.ts';
import type { Visit } from '../visit.ts';

/** An amount as the shopper's language writes it. */
export function moneyText({ language }: Pick<Visit, 'language'>, { minor, currency }: Amount): string {
  return formatMoney(minor, currency, language);
}

/** An amount, and beside it about how much that is in the currency that the shopper thinks in. */
export function money(visit: Visit, amount: Amount): Html {
  const roughly = about(amount, visit.session.currency);
  return html`<span class="money">${moneyText(visit, amount)}</span>${
      roughly && html` <small class="about">${visit.words.about(roughText(visit, roughly))}</small>`
    }`;
}

/** Whole units need no pence. */
function roughText({ language }: Visit, { minor, currency }: Amount): string {
  return formatMoney(minor, currency, language).replace(/[.,]00(?=\D*$)/, '');
}
