import { html, type Html } from '../../../src/lib/index.ts';
import { productPage } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { titleIn, type Visit } from '../visit.ts';
import { picture } from './picture.ts';
import { priceFrom } from './price.ts';

/** Articles side by side. */
export function cards(visit: Visit, articles: readonly Article[]): Html {
  return html`<ul class="cards">
    ${articles.map((article) => card(visit, article))}
  </ul>`;
}

function card(visit: Visit, article: Article): Html {
  const { lead, variants } = article;
  const soldOut = !variants.some(visit.catalogue.sells) && lead.priceMinor !== undefined;
  return html`<li class="card ${soldOut && 'sold-out'}">
    ${picture(lead, 'card-picture')}
    <h3><a href="${productPage(lead.id)}">${articleTitle(visit, article)}</a></h3>
    ${lead.brand !== undefined && html`<p class="brand">${lead.brand}</p>`} ${priceFrom(visit, article)}
    <p class="note">${soldOut ? visit.words.soldOut : variants.length > 1 && visit.words.variants(variants.length)}</p>
  </li>`;
}

/** The title of an article: of several variants what their titles begin with, up to the comma that ends it. */
export function articleTitle(visit: Visit, { lead, variants }: Article): string {
  const title = titleIn(visit, lead);
  if (variants.length === 1) return title;
  const others = variants.map((variant) => titleIn(visit, variant));
  let length = title.length;
  for (const other of others) while (!other.startsWith(title.slice(0, length))) length -= 1;
  const common = title.slice(0, length);
  const comma = common.lastIndexOf(',');
  const shared = (comma > 0 ? common.slice(0, comma) : common).trim();
  return shared.length < 4 ? title : shared;
}
