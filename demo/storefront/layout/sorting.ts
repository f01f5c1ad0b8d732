import { html, type Html } from '../../../src/lib/index.ts';
import type { Article } from '../catalogue/article.ts';
import type { Visit } from '../visit.ts';

/** Articles in the order that the address asks for. Those without a price come last whichever way. */
export function inOrder({ query }: Visit, articles: readonly Article[]): readonly Article[] {
  const way = { cheap: 1, dear: -1 }[query.get('sort') ?? ''];
  if (way === undefined) return articles;
  const priceOf = ({ lead }: Article): number => lead.priceMinor ?? way * Infinity;
  return articles.toSorted((a, b) => way * (priceOf(a) - priceOf(b)) || 0);
}

/** The choice of an order. */
export function sorting({ words, query, path }: Visit): Html {
  const chosen = query.get('sort') ?? '';
  const options = [
    ['', words.sortBest],
    ['cheap', words.sortCheap],
    ['dear', words.sortDear],
  ] as const;
  const search = query.get('q');
  return html`<form class="sorting" action="${path}">
    ${search !== null && html`<input type="hidden" name="q" value="${search}" />`}
    <label
      >${words.sort}
      <select name="sort" autocomplete="off">
        ${options.map(
          ([value, label]) => html`<option value="${value}" ${value === chosen && 'selected'}>${label}</option>`,
        )}
      </select></label
    >
    <button class="quiet">${words.apply}</button>
  </form>`;
}
