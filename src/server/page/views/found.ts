import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';
import { addressOf } from '../page-state.ts';
import type { KnownProduct } from '../../../operations/index.ts';
import { counted, priceOf, titleHtml, titleOf } from '../words.ts';
import { openAddress } from './actions.ts';
import { tile } from './tile.ts';

/** What the search found, or the bestsellers. Once a product is open, a phone shows it as one strip. */
export function foundPart(page: Page): Html {
  const { found, state } = page;
  const searched = state.words !== '';
  const strip = !searched || page.opened?.asked;
  return html`<section id="found" class="found${strip && ' strip'}" aria-labelledby="found-title">
    <h2 id="found-title">${searched ? html`Found for “<bdi>${state.words}</bdi>”` : 'Bestsellers'}</h2>
    ${!searched && page.stats.learned && html`<p class="evidence">Recent orders count for more.</p>`}${
      found.hits.length > 0
        ? html`<ul>
            ${found.hits.map((hit) => entry(page, hit))}
          </ul>`
        : html`<p class="none">${whyNone(page)}</p>`
    }${found.more && html`<p class="none">There are more: another word makes the list shorter.</p>`}${searched && html`<p><a class="button quiet" href="${addressOf(state, { words: '' })}">Show the bestsellers</a></p>`}
  </section>`;
}

function entry(page: Page, { product, orders }: KnownProduct): Html {
  const title = titleOf(product, page.state.lang);
  const current = page.opened?.productId === product.id && html` aria-current="true"`;
  return html`<li>
    <a class="to-product" href="${openAddress(page, product.id)}" data-key="found ${product.id}" ${current}
      >${tile({ ...product, title: title.text })}<span class="lines"
        ><span class="title">${titleHtml(title)}</span
        ><span class="evidence"
          >${priceOf(product)}${orders !== undefined && `, ${counted(orders, 'order')}`}</span
        ></span
      ></a
    >
  </li>`;
}

function whyNone({ state, stats }: Page): string {
  if (stats.history.products === 0) return 'The shop has no products yet.';
  if (state.words === '') return 'Nothing has been sold yet. Search for a product by its title or id.';
  return 'No title or id holds all of these words. Try fewer of them, or only the beginning of one.';
}
