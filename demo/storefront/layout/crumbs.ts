import { html, type Html } from '../../../src/lib/index.ts';
import { categoryPage, HOME } from '../addresses.ts';
import type { Visit } from '../visit.ts';
import { categoryName } from '../words/category-names.ts';

/** Where in the shop this is: the way from the first page, each step a link but the last where it is this very page. */
export function crumbs(visit: Visit, path: readonly string[], here?: string): Html {
  const steps = path.map((_, depth) => path.slice(0, depth + 1));
  return html`<nav class="crumbs" aria-label="${visit.words.way}">
    <ol>
      <li><a href="${HOME}">${visit.words.home}</a></li>
      ${steps.map((step, depth) => {
        const name = categoryName(visit, step.at(-1) ?? '');
        const isHere = here === undefined && depth === steps.length - 1;
        return html`<li>
          ${isHere ? html`<span aria-current="page">${name}</span>` : html`<a href="${categoryPage(step)}">${name}</a>`}
        </li>`;
      })}
      ${here !== undefined && html`<li><span aria-current="page">${here}</span></li>`}
    </ol>
  </nav>`;
}
