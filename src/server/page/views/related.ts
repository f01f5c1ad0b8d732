import type { Relation } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { titleHtml, titleOf, type Title } from '../words.ts';
import { openAddress } from './actions.ts';
import { tile } from './tile.ts';

/** The other product's title, in the language of the view. */
export function relatedTitle(page: Page, { facts }: Opened, { productId, title }: Relation): Title {
  const product = facts.get(productId);
  return product ? titleOf(product, page.state.lang) : { text: title };
}

/** The other product as a link to it, with its picture. */
export function relatedLink(page: Page, opened: Opened, relation: Relation): Html {
  const { productId, imageUrl } = relation;
  const title = relatedTitle(page, opened, relation);
  return html`<a class="to-product" href="${openAddress(page, productId)}" data-key="open ${productId}"
    >${tile({ id: productId, title: title.text, imageUrl })}<span class="title">${titleHtml(title)}</span></a
  >`;
}

/** Why the product is known to go with it and yet is not offered. */
export function withheldNote({ withheld }: Relation): Html | undefined {
  return withheld === undefined ? undefined : html`<p class="withheld">Not offered now: ${withheld}.</p>`;
}
