import { ASSETS } from '../assets.ts';
import { html, type Html } from '../../../lib/index.ts';
import { hiddenFields } from '../page-state.ts';
import type { Page } from '../page.ts';
import { counted, titleOf } from '../words.ts';
import { cartPart } from './cart.ts';
import { foundPart } from './found.ts';
import { head } from './head.ts';
import { languages } from './languages.ts';
import { notice } from './notice.ts';
import { productPart } from './product.ts';
import { shopLine } from './shop-line.ts';

/** The whole page. Parts with an id are what the script exchanges; without it every link and form loads the page anew. */
export function documentOf(page: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      ${head(titleOfView(page), { script: true })}
      <body>
        <a class="skip" href="#product">Skip to the product</a>
        <a class="skip" href="#cart">Skip to the cart</a>
        ${top(page)}
        <main>
          <div class="intro">
            ${notice(page)}
            <h1>What goes with what</h1>
            ${shopLine(page)}
          </div>
          <p id="said" class="unseen" role="status">${said(page)}</p>
          ${foundPart(page)} ${productPart(page)} ${cartPart(page)}
        </main>
        <footer class="foot">
          ${languages(page) ?? html`<div id="languages"></div>`}
          <p>Looking leaves no trace: nothing here is counted as an offer. <a href="/docs">The API</a></p>
        </footer>
      </body>
    </html> `;
}

function top({ state }: Page): Html {
  return html`<header class="top">
    <a class="name" href="/"><img src="${ASSETS.sign.address}" alt="" width="28" height="28" />Cartwright</a>
    <form class="search" role="search" action="/" method="get">
      <label class="unseen" for="q">Search products by title or id</label
      ><input
        id="q"
        name="q"
        type="search"
        value="${state.words}"
        placeholder="Search products"
        maxlength="200"
        autocomplete="off"
        enterkeyhint="search"
      /><span id="kept">${hiddenFields(state, { words: undefined, productId: undefined })}</span
      ><button class="button strong" type="submit">
        <svg
          viewBox="0 0 20 20"
          width="20"
          height="20"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          aria-hidden="true"
        >
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m12.8 12.8 4.4 4.4" /></svg
        ><span class="unseen">Search</span>
      </button>
    </form>
    <a id="to-cart" class="to-cart" href="#cart">Cart <span class="pieces">${state.cart.length}</span></a>
  </header>`;
}

function titleOfView({ opened, state }: Page): string {
  const name = opened?.shown && titleOf(opened.shown.product, state.lang).text;
  return name === undefined ? 'Cartwright' : `${name} – Cartwright`;
}

/** What changed, for who cannot see it change. */
function said({ found, opened, state }: Page): string {
  const open = opened?.shown && `Open: ${titleOf(opened.shown.product, state.lang).text}.`;
  const searched = state.words !== '' && `${counted(found.hits.length, 'product')} found.`;
  const held = `In the cart: ${counted(state.cart.length, 'piece')}.`;
  return [searched, open, held].filter(Boolean).join(' ');
}
