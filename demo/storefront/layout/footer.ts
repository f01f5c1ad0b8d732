import { html, type Html } from '../../../src/lib/index.ts';
import { CURRENCIES, RATES_ON } from '../money/rates.ts';
import type { Visit } from '../visit.ts';
import { LANGUAGES, NAMES, type Language } from '../words/words.ts';
import { hidden } from './post-button.ts';

/** The foot of every page: language, currency, and whose shop this is. */
export function footer(visit: Visit): Html {
  const { words, request, catalogue } = visit;
  return html`<footer class="foot">
    <form class="wishes" method="post" action="/shop/wishes">
      ${hidden({ back: request.address })} ${languageChoice(visit)} ${currencyChoice(visit)}
      <button class="quiet">${words.apply}</button>
    </form>
    <p>${catalogue.demo && words.invented} ${words.ratesOf(dayText(visit, RATES_ON))}</p>
  </footer>`;
}

function languageChoice({ words, language }: Visit): Html {
  return html`<label
    >${words.language}
    <select name="language" autocomplete="off">
      ${Object.keys(LANGUAGES).map(
        (each) =>
          html`<option value="${each}" lang="${each}" ${each === language && 'selected'}>
            ${NAMES[each as Language]}
          </option>`,
      )}
    </select></label
  >`;
}

function currencyChoice({ words, session, catalogue: { currency } }: Visit): Html | false {
  if (currency === undefined || !CURRENCIES.includes(currency)) return false;
  const wanted = session.currency ?? currency;
  return html`<label
    >${words.currency}
    <select name="currency" autocomplete="off">
      ${CURRENCIES.map(
        (each) =>
          html`<option value="${each}" ${each === wanted && 'selected'}>
            ${each === currency ? words.ownCurrency(each) : each}
          </option>`,
      )}
    </select></label
  >`;
}

/** A day as the shopper's language writes it. */
export function dayText({ language }: Pick<Visit, 'language'>, day: string): string {
  return new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
}
