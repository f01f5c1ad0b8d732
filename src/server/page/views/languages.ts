import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';
import { addressOf } from '../page-state.ts';

/** The languages in which the products of this view have titles, where there is a choice. */
export function languages(page: Page): Html | undefined {
  const { found, opened, state } = page;
  const products = [...found.hits.map(({ product }) => product), ...(opened?.shown ? [opened.shown.product] : [])];
  const tags = [...new Set(products.flatMap(({ titles }) => Object.keys(titles)))].sort();
  if (tags.length === 0 || (tags.length === 1 && state.lang === undefined)) return undefined;
  return html`<nav id="languages" class="languages" aria-label="Language of titles and reasons">
    <span>Titles and reasons in</span>
    <ul>
      ${tags.map((tag) => html`<li><a href="${addressOf(state, { lang: tag })}" lang="${tag}" ${(state.lang ?? 'en') === tag && html` aria-current="true"`}>${nameOf(tag)}</a></li>`)}
    </ul>
  </nav>`;
}

const names = new Map<string, string>();

/** What a language calls itself, remembered: to make its list of names takes longer than the rest of the page. */
function nameOf(tag: string): string {
  const known = names.get(tag) ?? spelled(tag);
  names.set(tag, known);
  return known;
}

function spelled(tag: string): string {
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag; // a shop may write what looks like a language and is none
  }
}
