import { html } from '../../../src/lib/index.ts';
import { cards } from '../layout/card.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { pages } from '../layout/pages.ts';
import { inOrder, sorting } from '../layout/sorting.ts';
import type { Visit } from '../visit.ts';

const LONGEST = 200;

/** What was found by words, and what a visitor like this looks for next. */
export async function searchPage(visit: Visit): Promise<Page> {
  const { words, query, catalogue } = visit;
  const asked = (query.get('q') ?? '').trim().slice(0, LONGEST);
  const found = catalogue.search(asked);
  const { shown, turning } = pages(visit, inOrder(visit, found));
  const told = found.length > 0 ? words.searchFor : words.searchNothing;
  const title = asked === '' ? words.search : told(asked);
  return {
    title,
    main: html`<div class="head">
        <h1>${title}</h1>
        ${
          found.length > 0
            ? html`<h2 class="count">${words.results(found.length)}</h2>`
            : html`<p>${asked === '' ? words.searchEmpty : words.searchNone}</p>`
        }
      </div>
      ${found.length > 1 && sorting(visit)} ${shown.length > 0 && cards(visit, shown)} ${turning}
      ${await offers(visit, { placement: 'search', productId: shown[0]?.lead.id })}`,
  };
}
