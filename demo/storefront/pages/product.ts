import type { Product } from '../../../src/domain/index.ts';
import { html, type Html, plainText } from '../../../src/lib/index.ts';
import { productPage } from '../addresses.ts';
import { crumbs } from '../layout/crumbs.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { picture } from '../layout/picture.ts';
import { hidden } from '../layout/post-button.ts';
import { priceOf } from '../layout/price.ts';
import { MOST_PIECES } from '../session/session.ts';
import { titleIn, type Visit } from '../visit.ts';
import { articleTitle } from '../layout/card.ts';
import { missingPage } from './missing.ts';
import { bySize, variantName } from './variant-name.ts';

const FEW = 5;
/** Each shows what it alone can show of one decision; the last takes the rest. */
const FORMS = [
  { form: 'bundle', alone: 'bundle', loading: 'eager' },
  { form: 'together' },
  { form: 'comparison', alone: 'upgrade' },
  { form: 'carousel', alone: 'viewed_next' },
] as const;

/** A product with its variants, what is known of it, and what goes with it. */
export async function productPageOf(visit: Visit, id: string): Promise<Page> {
  const product = visit.catalogue.find(id);
  if (product === undefined) return missingPage(visit);
  const title = titleIn(visit, product);
  const together = { placement: 'product_page', productId: id } as const;
  return {
    title,
    main: html`${crumbs(visit, product.categoryPath, articleTitle(visit, visit.catalogue.articleOf(product)))}
      <article class="product">
        ${picture(product, 'product-picture', true)}
        <div class="buy">
          ${product.brand !== undefined && html`<p class="brand">${product.brand}</p>`}
          <h1>${title}</h1>
          ${priceOf(visit, product)} ${stock(visit, product)} ${variants(visit, product)} ${buying(visit, product)}
        </div>
        ${about(visit, product)}
      </article>
      ${await Promise.all(FORMS.map((form) => offers(visit, { ...together, ...form })))} ${await popup(visit)}`,
  };
}

/** It opens when something was put into the cart; without scripts the next page says what goes with it. */
async function popup(visit: Visit): Promise<Html | false> {
  return !visit.session.plain && offers(visit, { placement: 'add_to_cart', form: 'popup' });
}

function stock({ words, catalogue }: Visit, product: Product): Html | false {
  if (product.priceMinor === undefined) return false;
  if (!catalogue.sells(product)) return html`<p class="stock out">${words.soldOut}</p>`;
  // A shop that does not count its pieces says nothing of them.
  const { stock: pieces } = product;
  if (pieces === undefined) return false;
  const few = pieces <= FEW;
  return html`<p class="stock ${few && 'few'}">${few ? words.fewLeft(pieces) : words.inStock}</p>`;
}

function variants(visit: Visit, product: Product): Html | false {
  const article = visit.catalogue.articleOf(product);
  if (article.variants.length === 1) return false;
  const named = article.variants.map((each) => ({ each, name: variantName(visit, article, each) }));
  named.sort((a, b) => bySize(a.name, b.name));
  return html`<nav class="variants" aria-label="${visit.words.choose}">
    <ul>
      ${named.map(({ each, name }) => {
        const out = !visit.catalogue.sells(each);
        return html`<li>
          <a
            href="${productPage(each.id)}"
            ${each.id === product.id && html`aria-current="true"`}
            ${out && html`class="out"`}
            >${name}${out && html`<span class="unseen"> (${visit.words.soldOut})</span>`}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

function buying(visit: Visit, product: Product): Html | false {
  if (!visit.catalogue.sells(product)) return false;
  const { words } = visit;
  return html`<form class="buying" method="post" action="/shop/cart" data-add="${words.added}">
    ${hidden({ productId: product.id, back: productPage(product.id) })}
    <label class="pieces-field"
      >${words.quantity}
      <input
        name="quantity"
        type="number"
        value="1"
        min="1"
        max="${MOST_PIECES}"
        inputmode="numeric"
        autocomplete="off"
    /></label>
    <button class="button">${words.add}</button>
    <p class="done" role="status"></p>
  </form>`;
}

function about({ words, catalogue, language }: Visit, { description, attributes }: Product): Html {
  const facts = Object.entries(attributes);
  // What the invented shop says of its products is English; in which language another shop does, nobody told us.
  const spoken = catalogue.demo && language !== 'en' && html`lang="en"`;
  return html`<div class="about-product">
    ${
      description !== undefined &&
      html`<section>
        <h2>${words.description}</h2>
        <p ${spoken}>${plainText(description)}</p>
      </section>`
    }
    ${
      facts.length > 0 &&
      html`<section>
        <h2>${words.facts}</h2>
        <dl class="facts" ${spoken}>
          ${facts.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </section>`
    }
  </div>`;
}
