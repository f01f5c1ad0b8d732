import type { ComparisonRow, Evidence, Relation } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Opened, Page } from '../page.ts';
import { money, percent, priceOf, titleHtml, titleOf } from '../words.ts';
import { putIntoCart } from './actions.ts';
import { meter } from './bought-together.ts';
import { relatedLink, relatedTitle, withheldNote } from './related.ts';
import { tile } from './tile.ts';

/** More columns would be a catalogue, not a choice. */
const MOST = 3;

type UpgradeEvidence = Extract<Evidence, { kind: 'upgrade' }>;

/** A better version with the numbers behind it. */
interface Better {
  readonly relation: Relation;
  readonly evidence: UpgradeEvidence;
}

/** The opened product beside its better versions: what they cost more, and in what they differ. */
export function betterVersions(page: Page, opened: Opened): Html {
  const better = betterOf(opened);
  return html`<section class="part" aria-labelledby="better">
    <h3 id="better">Better versions</h3>
    ${better.length > 0 ? besideEachOther(page, opened, better) : html`<p class="none">None that costs at most 25% more and is better in something that can be named.</p>`}
  </section>`;
}

function betterOf({ relations }: Opened): Better[] {
  return (relations?.upgrades ?? [])
    .flatMap((relation) => (relation.evidence.kind === 'upgrade' ? [{ relation, evidence: relation.evidence }] : []))
    .slice(0, MOST);
}

function besideEachOther(page: Page, opened: Opened, better: readonly Better[]): Html {
  const names = [...new Set(better.flatMap(({ relation }) => rowsOf(relation).map(({ name }) => name)))];
  return html`<div class="wide" role="region" aria-label="Comparison" tabindex="0">
    <table class="compare">
      <thead>
        <tr>
          <td></td>
          ${chosenHead(page, opened)}${better.map(({ relation }) => html`<th scope="col">${relatedLink(page, opened, relation)}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Price</th>
          <td>${opened.shown && priceOf(opened.shown.product)}</td>
          ${better.map(({ relation, evidence }) => priceCell(relation, evidence))}
        </tr>
        ${names.map((name) => comparisonRow(name, opened, better))}
        <tr>
          <th scope="row">How sure</th>
          <td></td>
          ${better.map(({ relation }) => html`<td>${meter(relation.confidence)}</td>`)}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td></td>
          <td></td>
          ${better.map(({ relation }) => html`<td>${choose(page, opened, relation)}</td>`)}
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function chosenHead({ state }: Page, { productId, shown }: Opened): Html {
  const title = shown ? titleOf(shown.product, state.lang) : { text: productId };
  return html`<th scope="col">
    <span class="to-product"
      >${tile({ id: productId, title: title.text, imageUrl: shown?.product.imageUrl })}<span class="title"
        >${titleHtml(title)}</span
      ><span class="unseen">, the chosen one</span></span
    >
  </th>`;
}

function priceCell(relation: Relation, { extraMinor, extraRate }: UpgradeEvidence): Html {
  const more =
    relation.currency !== undefined && `${money(extraMinor, relation.currency)} more (${percent(extraRate)})`;
  return html`<td>
    <span class="price">${priceOf(relation)}</span>${more && html`<span class="more">${more}</span>`}
  </td>`;
}

function comparisonRow(name: string, opened: Opened, better: readonly Better[]): Html {
  const own = better.flatMap(({ relation }) => rowsOf(relation)).find((row) => row.name === name)?.chosen;
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    <td><bdi>${own ?? '–'}</bdi></td>
    ${better.map(({ relation }) => {
      const row = rowsOf(relation).find((each) => each.name === name);
      if (row?.better) return html`<td class="differs"><bdi>${row.offered}</bdi></td>`;
      return html`<td>
        <bdi>${row?.offered ?? attributeOf(opened.facts.get(relation.productId)?.attributes, name) ?? '–'}</bdi>
      </td>`;
    })}
  </tr>`;
}

const rowsOf = (better: Relation): readonly ComparisonRow[] => better.comparison?.rows ?? [];

function attributeOf(attributes: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

function choose(page: Page, opened: Opened, relation: Relation): Html | undefined {
  const title = relatedTitle(page, opened, relation).text;
  return withheldNote(relation) ?? putIntoCart(page, { productId: relation.productId, title });
}
