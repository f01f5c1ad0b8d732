import { setTimeout as sleep } from 'node:timers/promises';
import type { Decision, Offer, Dropped } from '../../../src/domain/index.ts';
import { DecisionId } from '../../../src/domain/index.ts';
import { html, type Html } from '../../../src/lib/index.ts';
import { productPage } from '../addresses.ts';
import type { Page } from '../layout/page.ts';
import { titleIn, type Visit } from '../visit.ts';
import { evidenceText } from './evidence-text.ts';

/** What the API tells of a decision that was made. */
interface Explanation extends Pick<Decision, 'offers' | 'silence'> {
  readonly id: string;
  readonly request: { readonly placement: string };
  readonly withheld?: readonly Offer[];
  readonly dropped: readonly Dropped[];
}

const MOST_DECISIONS = 12;
const KEPT_WITHIN_MS = 150;

/**
 * Why the shopper sees what there is to see: for each decision of the page the offers with their evidence, what was left out and why, and
 * where nothing was offered, why that was best.
 */
export async function whyPage(visit: Visit): Promise<Page> {
  const { words, query } = visit;
  const ids = query.getAll('d').filter((id) => DecisionId.safeParse(id).success);
  const explained = await Promise.all([...new Set(ids)].slice(0, MOST_DECISIONS).map((id) => explain(visit, id)));
  const told = explained.filter((each) => each !== undefined);
  return {
    title: words.whyTitle,
    main: html`<section id="why-told">
      <h1>${words.whyTitle}</h1>
      ${told.length === 0 ? html`<p>${words.whyNone}</p>` : told.map((each) => decisionPart(visit, each))}
    </section>`,
  };
}

/** A decision is kept a moment after it was made, so who asks at once asks twice. */
async function explain({ api }: Visit, id: string): Promise<Explanation | undefined> {
  const address = `/v1/decisions/${id}/explanation`;
  for (const waitMs of [0, KEPT_WITHIN_MS]) {
    await sleep(waitMs);
    const { status, json } = await api.ask('GET', address);
    if (status === 200) return json as Explanation;
  }
  return undefined;
}

function decisionPart(visit: Visit, { id, request, offers, silence, withheld, dropped }: Explanation): Html {
  const { words } = visit;
  const { placement } = request;
  return html`<article class="why">
    <h2>${placementIn(words, placement)}</h2>
    ${withheld ? withheldPart(visit, withheld) : silence !== undefined && silencePart(visit, silence)}
    ${
      offers.length > 0 &&
      html`<ul>
        ${offers.map((offer) => offerPart(visit, offer))}
      </ul>`
    }
    ${dropped.length > 0 && droppedPart(visit, dropped)}
    <p><a href="/decisions/${id}">${words.whyFull}</a></p>
  </article>`;
}

function placementIn({ placements }: Visit['words'], placement: string): string {
  return Object.hasOwn(placements, placement) ? placements[placement as keyof typeof placements] : placement;
}

function offerPart({ words }: Visit, offer: Offer): Html {
  const { productId, title, reason, claims = [] } = offer;
  const evidence = evidenceText(words, offer);
  return html`<li>
    <h3><a href="${productPage(productId)}">${title}</a></h3>
    <p>${reason}</p>
    ${claims.map(({ text }) => html`<p>${text}</p>`)} ${evidence !== undefined && html`<p class="note">${evidence}</p>`}
  </li>`;
}

function silencePart({ words }: Visit, silence: string): Html {
  return html`<p><b>${words.whySilent}</b></p>
    <p lang="en">${silence}</p>`;
}

function withheldPart(visit: Visit, withheld: readonly Offer[]): Html {
  const { words } = visit;
  return html`<p><b>${words.whyWithheld(withheld.length)}</b></p>
    <p>${words.whyHoldout}</p>
    <ul>
      ${withheld.map((offer) => offerPart(visit, offer))}
    </ul>`;
}

/** By the rule, with the names of those that it left out. */
function droppedPart(visit: Visit, dropped: readonly Dropped[]): Html {
  const byRule = Map.groupBy(dropped, ({ why }) => why);
  const nameOf = (id: string): string => {
    const product = visit.catalogue.find(id);
    return product ? titleIn(visit, product) : id;
  };
  return html`<details>
    <summary>${visit.words.whyDropped(dropped.length)}</summary>
    <dl>
      ${Array.from(
        byRule,
        ([why, those]) =>
          html`<div>
            <dt lang="en">${why}</dt>
            <dd>${those.map(({ productId }, place) => `${place > 0 ? ', ' : ''}${nameOf(productId)}`)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
