import type { Product } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import type { Article } from '../catalogue/article.ts';
import type { Visit } from '../visit.ts';
import { money, moneyText } from './money.ts';

/** What a product costs, and what it cost before where the shop says so. */
export function priceOf(visit: Visit, { priceMinor, currency, compareAtMinor }: Product): Html {
  if (priceMinor === undefined || currency === undefined)
    return html`<p class="price none">${visit.words.onRequest}</p>`;
  const reduced = compareAtMinor !== undefined && compareAtMinor > priceMinor;
  return html`<p class="price">
    <b>${money(visit, { minor: priceMinor, currency })}</b>
    ${reduced && html`<s>${visit.words.before(moneyText(visit, { minor: compareAtMinor, currency }))}</s>`}
  </p>`;
}

/** What an article costs, from the cheapest variant on where they differ. */
export function priceFrom(visit: Visit, { lead, variants }: Article): Html {
  const prices = variants.flatMap(({ priceMinor }) => priceMinor ?? []);
  const least = Math.min(...prices);
  if (lead.currency === undefined || prices.every((price) => price === least)) return priceOf(visit, lead);
  return html`<p class="price">
    <b>${visit.words.from(moneyText(visit, { minor: least, currency: lead.currency }))}</b>
  </p>`;
}
