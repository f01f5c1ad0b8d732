import { html, type Html } from '../../../src/lib/index.ts';
import { categoryPage, HOME } from '../addresses.ts';
import type { Visit } from '../visit.ts';
import { categoryName } from '../words/category-names.ts';
import { shopName } from './shop-name.ts';
import { BASKET, PERSON, SIGN, SEARCH } from './signs.ts';

const MOST_DEPARTMENTS = 24;

/** The head of every page: name, search, account, cart, and the departments. */
export function header(visit: Visit): Html {
  const { words, session, query, path } = visit;
  const pieces = session.cart.reduce((sum, { quantity }) => sum + quantity, 0);
  return html`<header class="top">
    <div class="bar">
      <a class="name" href="${HOME}">${SIGN}<span>${shopName(visit)}</span></a>
      <form class="search" role="search" action="/shop/search">
        <label class="unseen" for="q">${words.searchLabel}</label>
        <input
          id="q"
          name="q"
          type="search"
          maxlength="200"
          autocomplete="off"
          placeholder="${words.searchLabel}"
          value="${path === '/shop/search' && (query.get('q') ?? '')}"
        />
        <button class="plain" aria-label="${words.search}">${SEARCH}</button>
      </form>
      <nav class="own" aria-label="${words.account}">
        <a href="/shop/account">${PERSON}<span>${words.account}</span></a>
        <a id="to-cart" href="/shop/cart" aria-label="${words.cartOf(pieces)}"
          >${BASKET}<span>${words.cart}</span> <b class="pieces" ${pieces === 0 && 'hidden'}>${pieces}</b></a
        >
      </nav>
    </div>
    ${departments(visit)}
  </header>`;
}

function departments(visit: Visit): Html | false {
  const { within } = visit.catalogue.shop;
  if (within.length === 0) return false;
  return html`<nav class="departments" aria-label="${visit.words.menu}">
    <ul>
      ${within.slice(0, MOST_DEPARTMENTS).map(({ path }) => {
        const address = categoryPage(path);
        const here = visit.path === address || visit.path.startsWith(`${address}/`);
        return html`<li>
          <a href="${address}" ${here && html`aria-current="true"`}>${categoryName(visit, path.at(-1) ?? '')}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}
