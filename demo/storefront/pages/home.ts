import type { Product } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { categoryPage } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import type { Shelf } from '../catalogue/shelf.ts';
import { cards } from '../layout/card.ts';
import type { Page } from '../layout/page.ts';
import { picture } from '../layout/picture.ts';
import type { Visit } from '../visit.ts';
import { categoryName } from '../words/category-names.ts';

const POPULAR = 8;
const SHOWN = 3;

/** The first page: what the shop is about, what sells best, and its departments. */
export function homePage(visit: Visit): Page {
  const { words, catalogue } = visit;
  const popular = (catalogue.popular.length > 0 ? catalogue.popular : catalogue.shop.articles).slice(0, POPULAR);
  if (popular.length === 0)
    return {
      main: html`<section class="empty">
        <h1>${words.ownName}</h1>
        <p>${words.emptyShop}</p>
      </section>`,
    };
  return {
    main: html`${hero(visit)}
      <section id="popular" aria-labelledby="popular-title">
        <h2 id="popular-title">${words.popular}</h2>
        ${cards(visit, popular)}
        <p class="onward"><a href="/shop/all">${words.all}</a></p>
      </section>
      ${departments(visit)}`,
  };
}

function hero(visit: Visit): Html {
  const { words, catalogue } = visit;
  const { demo } = catalogue;
  const shown = proudest(catalogue.shop);
  return html`<section class="hero">
    <div>
      <h1>${demo ? words.heroTitle : words.ownHeroTitle}</h1>
      <p>${demo ? words.heroText : words.ownHeroText}</p>
      <p><a class="button" href="#popular">${words.heroAction}</a></p>
    </div>
    <div class="hero-pictures" aria-hidden="true">${shown.map((lead) => picture(lead, 'hero-picture', true))}</div>
  </section>`;
}

/** What the shop is proud of: of three departments what costs most. */
function proudest({ within, articles }: Shelf): readonly Product[] {
  const priceOf = ({ priceMinor = 0 }: Product): number => priceMinor;
  const dearest = (shelf: readonly Article[]): Product[] =>
    shelf.map(({ lead }) => lead).sort((a, b) => priceOf(b) - priceOf(a));
  const firsts = within.flatMap((shelf) => dearest(shelf.articles)[0] ?? []);
  const shown = firsts.sort((a, b) => priceOf(b) - priceOf(a)).slice(0, SHOWN);
  return shown.length === SHOWN ? shown : dearest(articles).slice(0, SHOWN);
}

function departments(visit: Visit): Html | false {
  const { within } = visit.catalogue.shop;
  if (within.length === 0) return false;
  return html`<section aria-labelledby="departments-title">
    <h2 id="departments-title">${visit.words.menu}</h2>
    <ul class="doors">
      ${within.map((department) => door(visit, department))}
    </ul>
  </section>`;
}

function door(visit: Visit, { path, articles, within }: Shelf): Html {
  const [first] = articles;
  return html`<li class="door">
    ${first && picture(first.lead, 'door-picture')}
    <h3><a href="${categoryPage(path)}">${categoryName(visit, path.at(-1) ?? '')}</a></h3>
    <p>
      ${within.slice(0, 3).map((shelf, place) => `${place > 0 ? ' · ' : ''}${categoryName(visit, shelf.path.at(-1) ?? '')}`)}
    </p>
  </li>`;
}
