import type { Offer } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { priceOf, spokenIn } from '../words.ts';
import { openAddress } from './actions.ts';
import { claimsOf } from './claims.ts';
import { tile } from './tile.ts';

/** What visitors who looked at the same products look at next; nothing where the shop's pages have not told of visits. */
export function viewedNext(page: Page, { next = [] }: Opened): Html | undefined {
  if (next.length === 0) return undefined;
  return html`<section class="part" aria-labelledby="next">
    <h3 id="next">Looked at next</h3>
    <ul class="cards">
      ${next.map((offer) => card(page, offer))}
    </ul>
  </section>`;
}

function card(page: Page, { productId, title, imageUrl, reason, claims, ...price }: Offer): Html {
  return html`<li class="what">
    <a class="to-product" href="${openAddress(page, productId)}" data-key="next ${productId}"
      >${tile({ id: productId, title, imageUrl })}<span class="title"><bdi>${title}</bdi></span></a
    >
    <p class="evidence">${priceOf(price)}. <span lang="${spokenIn(page.state.lang)}">${reason}</span></p>
    ${claimsOf(page, { claims })}
  </li>`;
}
