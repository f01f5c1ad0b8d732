import { html, type Html } from '../../../src/lib/index.ts';
import { categoryPage } from '../addresses.ts';
import { shelfAt, type Shelf } from '../catalogue/shelf.ts';
import { cards } from '../layout/card.ts';
import { crumbs } from '../layout/crumbs.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { pages } from '../layout/pages.ts';
import { inOrder, sorting } from '../layout/sorting.ts';
import type { Visit } from '../visit.ts';
import { categoryName } from '../words/category-names.ts';
import { missingPage } from './missing.ts';

/** A shelf, or the whole shop where the path is empty: what lies there, the shelves within, and what goes well with it. */
export async function categoryPageOf(visit: Visit, path: readonly string[]): Promise<Page> {
  const shelf = shelfAt(visit.catalogue.shop, path);
  if (shelf === undefined) return missingPage(visit);
  const last = path.at(-1);
  const name = last === undefined ? visit.words.all : categoryName(visit, last);
  const { shown, turning } = pages(visit, inOrder(visit, shelf.articles));
  return {
    title: name,
    main: html`${crumbs(visit, path, last === undefined ? name : undefined)}
      <div class="head">
        <h1>${name}</h1>
        <h2 class="count">${visit.words.results(shelf.articles.length)}</h2>
      </div>
      ${shelves(visit, shelf)} ${sorting(visit)} ${cards(visit, shown)} ${turning}
      ${await offers(visit, { placement: 'category_page', category: last === undefined ? undefined : path })}`,
  };
}

function shelves(visit: Visit, { within }: Shelf): Html | false {
  if (within.length === 0) return false;
  return html`<ul class="shelves">
    ${within.map(
      ({ path, articles }) =>
        html`<li>
          <a href="${categoryPage(path)}"
            >${categoryName(visit, path.at(-1) ?? '')} <small>${articles.length}</small></a
          >
        </li>`,
    )}
  </ul>`;
}
