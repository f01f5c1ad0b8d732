import type { Relation } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { percent, priceOf } from '../words.ts';
import { relatedLink, withheldNote } from './related.ts';

/** What is like the opened product in words and attributes. */
export function similar(page: Page, opened: Opened): Html {
  const relations = opened.relations?.similar ?? [];
  return html`<section class="part" aria-labelledby="similar">
    <h3 id="similar">Similar</h3>
    ${
      relations.length > 0
        ? html`<ul class="cards">
            ${relations.map((relation) => card(page, opened, relation))}
          </ul>`
        : html`<p class="none">Nothing in the catalogue is much like it.</p>`
    }
  </section>`;
}

function card(page: Page, opened: Opened, relation: Relation): Html {
  const { evidence } = relation;
  return html`<li class="what">
    ${relatedLink(page, opened, relation)}
    <p class="evidence">
      ${priceOf(relation)}${evidence.kind === 'similar' && `, ${percent(evidence.similarity)} alike`}
    </p>
    ${withheldNote(relation)}
  </li>`;
}
