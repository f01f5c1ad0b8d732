import type { Offer } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { CartLineShown, Page } from '../page.ts';
import { addressOf } from '../page-state.ts';
import { counted, money, priceOf, sentence, spokenIn, sureness, titleHtml, titleOf } from '../words.ts';
import { openAddress, putIntoCart, takeOut } from './actions.ts';
import { claimsOf } from './claims.ts';
import { tile } from './tile.ts';

/** The cart to fill, and what it still lacks. */
export function cartPart(page: Page): Html {
  const { cart, state } = page;
  if (cart.lines.length === 0)
    return html`<section id="cart" class="cart panel" tabindex="-1" aria-labelledby="cart-title">
      <h2 id="cart-title">Cart</h2>
      <p class="none">Still empty. Put a product in, and what the cart lacks will stand here.</p>
    </section>`;
  return html`<section id="cart" class="cart panel" tabindex="-1" aria-labelledby="cart-title">
    <header class="cart-head">
      <h2 id="cart-title">Cart</h2>
      <a class="button quiet" href="${addressOf(state, { cart: [] }, 'cart')}" data-key="empty">Empty it</a>
    </header>
    <ul class="lines">
      ${cart.lines.map((line) => lineOf(page, line))}
    </ul>
    ${total(page)}${lacks(page)}
  </section>`;
}

function lineOf(page: Page, { productId, product, quantity }: CartLineShown): Html {
  const title = product ? titleOf(product, page.state.lang) : { text: productId };
  const what = product
    ? html`${quantity > 1 && `${quantity} × `}${priceOf(product)}`
    : html`The shop has no such product.`;
  return html`<li class="row">
    <div class="what">
      <a class="to-product" href="${openAddress(page, productId)}"
        >${tile({ id: productId, imageUrl: product?.imageUrl, title: title.text })}<span class="lines"
          ><span class="title">${titleHtml(title)}</span><span class="evidence">${what}</span></span
        ></a
      >
    </div>
    ${takeOut(page, { productId, title: title.text })}
  </li>`;
}

function total({ cart, state }: Page): Html {
  const sums = [...cart.totals].map(([currency, amount]) => money(amount, currency));
  return html`<p class="total">
    <span>Total, ${counted(state.cart.length, 'piece')}</span> <strong>${sums.join(' and ') || 'no price'}</strong>
  </p>`;
}

function lacks(page: Page): Html {
  const { offers = [], silence = '' } = page.cart.lacks ?? {};
  return html`<section class="lacks" aria-labelledby="lacks-title">
    <h3 id="lacks-title">What this cart still lacks</h3>
    ${
      offers.length > 0
        ? html`<ul class="lines">
            ${offers.map((offer) => lacking(page, offer))}
          </ul>`
        : html`<p class="none">
            Nothing worth offering. <span lang="${spokenIn(page.state.lang)}">${sentence(silence)}</span>
          </p>`
    }
  </section>`;
}

function lacking(page: Page, { productId, title, imageUrl, reason, claims, confidence, ...price }: Offer): Html {
  return html`<li class="lack">
    <div class="what">
      <a class="to-product" href="${openAddress(page, productId)}"
        >${tile({ id: productId, title, imageUrl })}<span class="title"><bdi>${title}</bdi></span></a
      >
      <p class="evidence" lang="${spokenIn(page.state.lang)}">${reason}</p>
      ${claimsOf(page, { claims })}
    </div>
    <div class="buy">
      <p><span class="price">${priceOf(price)}</span> <span class="evidence">${sureness(confidence)}</span></p>
      ${putIntoCart(page, { productId, title })}
    </div>
  </li>`;
}
