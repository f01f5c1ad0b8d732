import { html } from '../../../src/lib/index.ts';
import { productPage } from '../addresses.ts';
import { offers } from '../layout/offers.ts';
import type { Page } from '../layout/page.ts';
import { picture } from '../layout/picture.ts';
import { withinShop } from '../session/own-origin.ts';
import { titleIn, type Visit } from '../visit.ts';
import { missingPage } from './missing.ts';

/** What was just put into the cart, and what goes with it. With scripts this is a pop-up over the page instead. */
export async function addedPage(visit: Visit): Promise<Page> {
  const { words, catalogue, query } = visit;
  const product = catalogue.find(query.get('product') ?? '');
  if (product === undefined) return missingPage(visit);
  return {
    title: words.added,
    main: html`<section class="added">
        ${picture(product, 'line-picture', true)}
        <div>
          <h1>${words.added}</h1>
          <p><a href="${productPage(product.id)}">${titleIn(visit, product)}</a></p>
          <p class="ways">
            <a class="button" href="/shop/cart">${words.cartTitle}</a>
            <a href="${withinShop(query.get('back'))}">${words.goOn}</a>
          </p>
        </div>
      </section>
      ${await offers(visit, { placement: 'add_to_cart', productId: product.id, form: 'carousel' })}`,
  };
}
