import { WebUrl, type Product } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { counted, priceOf, sentence, titleHtml, titleOf } from '../words.ts';
import { putIntoCart } from './actions.ts';
import { betterVersions } from './better-versions.ts';
import { boughtTogether } from './bought-together.ts';
import { similar } from './similar.ts';
import { tile } from './tile.ts';
import { viewedNext } from './viewed-next.ts';

/** The opened product with everything that was learned about it; nothing where the shop is empty. */
export function productPart(page: Page): Html {
  const { opened } = page;
  if (!opened) return html`<div id="product" tabindex="-1">${nothingOpened(page)}</div>`;
  const body = opened.missing
    ? html`<p class="none">
        ${sentence(opened.shown ? `${opened.missing.what} ${opened.missing.fix}` : opened.missing.fix)}
      </p>`
    : html`${boughtTogether(page, opened)}${betterVersions(page, opened)}${viewedNext(page, opened)}${similar(page, opened)}`;
  return html`<article id="product" class="panel" tabindex="-1" aria-labelledby="product-title">
    ${head(page, opened)}${body}
  </article>`;
}

function nothingOpened({ state, stats }: Page): Html {
  const words =
    state.words === '' && stats.history.products === 0
      ? 'The shop is empty. As soon as it has orders, what goes with what will stand here.'
      : 'Open a product, and what goes with it will stand here.';
  return html`<p class="none lone">${words}</p>`;
}

function head(page: Page, opened: Opened): Html {
  const { shown, productId, asked } = opened;
  if (!shown) return html`<h2 id="product-title">There is no product “<bdi>${productId}</bdi>”</h2>`;
  const { product, orders } = shown;
  const title = titleOf(product, page.state.lang);
  const path = product.categoryPath.map((name) => html`<bdi>${name}</bdi>`);
  return html`<header class="head">
    ${tile({ ...product, title: title.text }, 'large')}
    <div class="about">
      ${!asked && html`<p class="eyebrow">${page.state.words === '' ? 'Your bestseller, as an example' : 'The best hit'}</p>`}
      <h2 id="product-title">${titleHtml(title)}</h2>
      ${path.length > 0 && html`<p class="path">${path.flatMap((name, place) => (place === 0 ? [name] : [' › ', name]))}</p>`}
      <p class="facts">${facts(product, orders)}</p>
      <div class="actions">
        ${offerable(product) ? putIntoCart(page, { productId, title: title.text }, true) : html`<p class="withheld">${whyNot(product)}</p>`}${shopLink(product)}
      </div>
    </div>
  </header>`;
}

function facts(product: Product, orders: number | undefined): Html {
  return html`<span class="price">${priceOf(product)}</span
    >${orders !== undefined && html` <span>in ${counted(orders, 'order')}</span>`}
    <span class="id">${product.id}</span>`;
}

const offerable = ({ active, priceMinor, stock }: Product): boolean =>
  active && priceMinor !== undefined && stock !== 0;

function whyNot({ active, priceMinor }: Product): string {
  if (!active) return 'No longer for sale, so it is never offered.';
  if (priceMinor === undefined) return 'Without a price it is never offered.';
  return 'Out of stock, so it is not offered now.';
}

function shopLink({ url }: Product): Html | undefined {
  if (!WebUrl.safeParse(url).success) return undefined;
  return html`<a class="button quiet" href="${url}" rel="noreferrer">See it in the shop</a>`;
}
