import { html, type Html } from '../../../src/lib/index.ts';
import type { Visit } from '../visit.ts';

const EACH = 24;

/** The part of a list that this page shows, and the links to the others. */
export function pages<T>(
  visit: Visit,
  all: readonly T[],
): { readonly shown: readonly T[]; readonly turning: Html | false } {
  const last = Math.max(1, Math.ceil(all.length / EACH));
  const wanted = Number(visit.query.get('page') ?? 1);
  const at = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), last) : 1;
  return { shown: all.slice((at - 1) * EACH, at * EACH), turning: last > 1 && turning(visit, at, last) };
}

function turning(visit: Visit, at: number, last: number): Html {
  const { words, path, query } = visit;
  const to = (page: number): string => {
    const next = new URLSearchParams(query);
    next.set('page', String(page));
    return `${path}?${next.toString()}`;
  };
  return html`<nav class="turning" aria-label="${words.page(at, last)}">
    ${at > 1 && html`<a rel="prev" href="${to(at - 1)}">← ${words.previous}</a>`}
    <span>${words.page(at, last)}</span>
    ${at < last && html`<a rel="next" href="${to(at + 1)}">${words.next} →</a>`}
  </nav>`;
}
