import type { Relation } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { count, counted, liftInWords, percent, priceOf, sureness } from '../words.ts';
import { putIntoCart } from './actions.ts';
import { relatedLink, relatedTitle, withheldNote } from './related.ts';

/** What is bought together with the opened product: how often, of how many, how sure. */
export function boughtTogether(page: Page, opened: Opened): Html {
  const relations = opened.relations?.boughtTogether ?? [];
  return html`<section class="part" aria-labelledby="together">
    <h3 id="together">Bought together</h3>
    ${
      relations.length > 0
        ? html`<ol class="rows">
            ${relations.map((relation) => row(page, opened, relation))}
          </ol>`
        : html`<p class="none">${whyNone(opened)}</p>`
    }
  </section>`;
}

function whyNone({ relations }: Opened): string {
  const orders = relations?.orders ?? 0;
  if (orders === 0) return 'Nobody has bought it yet, so there is nothing to tell from.';
  return `It was in ${counted(orders, 'order')}, but with nothing else often enough to rule out chance.`;
}

function row(page: Page, opened: Opened, relation: Relation): Html {
  const title = relatedTitle(page, opened, relation).text;
  const { productId, withheld } = relation;
  return html`<li class="row">
    <div class="what">${relatedLink(page, opened, relation)}${evidence(relation)}${withheldNote(relation)}</div>
    <div class="buy">
      <span class="price">${priceOf(relation)}</span
      >${withheld === undefined && putIntoCart(page, { productId, title })}
    </div>
  </li>`;
}

function evidence({ evidence: shown, confidence }: Relation): Html | undefined {
  if (shown.kind !== 'bought_together') return undefined;
  const { together, of, shareRate, lift } = shown;
  return html`<p class="evidence">
      <strong>${count(together)} of ${counted(of, 'order')}</strong> (${percent(shareRate)}), ${liftInWords(lift)}
    </p>
    ${meter(confidence)}`;
}

/** How sure we are, as a bar and in words. */
export function meter(confidence: number): Html {
  return html`<p class="sure">
    <meter min="0" max="1" value="${confidence.toFixed(2)}" aria-label="Confidence">${percent(confidence)}</meter>
    ${sureness(confidence)}
  </p>`;
}
