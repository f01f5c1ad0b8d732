import { dealText, type Dropped, type Offer } from '../../../domain/index.ts';
import type { ExplainedDecision } from '../../../operations/index.ts';
import { ASSETS } from '../assets.ts';
import { html, type Html } from '../../../lib/index.ts';
import { count, counted, money, percent } from '../words.ts';
import { head } from './head.ts';
import { tile } from './tile.ts';

/** One decision as a page: what the shopper saw, and why. */
export function decisionDocument(decision: ExplainedDecision): Html {
  const { id, request, at, rewards = [] } = decision;
  return html`<!doctype html>
    <html lang="en">
      ${head('What was offered – Cartwright')}
      <body>
        <header class="top">
          <a class="name" href="/"><img src="${ASSETS.sign.address}" alt="" width="28" height="28" />Cartwright</a>
        </header>
        <main class="decision">
          <div class="intro">
            <h1>What this shopper saw</h1>
            <p class="shop">
              ${placeOf(request.placement)}, ${at.slice(0, 16).replace('T', ' ')} UTC${who(decision)}.
              <code>${id}</code>
            </p>
          </div>
          <section class="panel" aria-label="What was offered">
            ${offered(decision)} ${rewards.map(({ text }) => html`<p>${text}</p>`)}
          </section>
          <section class="panel" aria-label="Why">
            <h2>Why</h2>
            ${arm(decision)} ${chosen(decision)} ${leftOut('Found and left out', decision.dropped)}
            ${leftOut('Offered, although a rule could not judge it', decision.passed ?? [])}
            <p class="evidence">${madeFrom(decision)}</p>
          </section>
        </main>
        <footer class="foot">
          <p>Made again from what was known then. <a href="/docs">The API</a></p>
        </footer>
      </body>
    </html> `;
}

const placeOf = (placement: string): string => {
  const words = placement.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function who({ request: { shopper, productId, cart } }: ExplainedDecision): string {
  const name = shopper?.customerId ?? shopper?.anonymousId;
  const parts = [
    name !== undefined && `shopper ${name}${shopper?.claimed ? ' (only claimed)' : ''}`,
    productId !== undefined && `looking at ${productId}`,
    cart.length > 0 && `${counted(cart.length, 'line')} in the cart`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

function offered({ offers, silence, withheld = [] }: ExplainedDecision): Html {
  if (offers.length > 0) return cards(offers);
  return html`<p class="none">Nothing. ${silence ?? ''}</p>
    ${
      withheld.length > 0 &&
      html`<h2>Without being held out</h2>
        ${cards(withheld)}`
    }`;
}

const cards = (offers: readonly Offer[]): Html =>
  html`<ol class="cards">
    ${offers.map((offer) => html`<li class="card">${card(offer)}</li>`)}
  </ol>`;

function card({
  productId,
  title,
  imageUrl,
  priceMinor,
  currency,
  compareAtMinor,
  deal,
  reason,
  claims = [],
}: Offer): Html {
  return html`${tile({ id: productId, title, imageUrl })}
    <div>
      <p class="title">${title}</p>
      <p class="price">
        ${money(priceMinor, currency)}${compareAtMinor !== undefined && html` <s>${money(compareAtMinor, currency)}</s>`}
      </p>
      ${deal && html`<p class="deal">${dealText(deal, 'en-GB')}</p>`}
      <p>${reason}</p>
      ${claims.map(({ text }) => html`<p>${text}</p>`)}
      <p class="evidence">${productId}</p>
    </div>`;
}

function arm({ arm: assigned }: ExplainedDecision): Html | undefined {
  if (!assigned) return undefined;
  const arms = Object.entries(assigned.arms).map(([experiment, name]) => `${name} of ${experiment}`);
  const said = assigned.holdout
    ? 'held out, and shown nothing'
    : `shown offers${arms.length > 0 ? `, in ${arms.join(', ')}` : ''}`;
  return html`<p>The shopper is ${said}: bucket ${count(assigned.bucket)} of 1,000,000.</p>`;
}

function chosen({ technique }: ExplainedDecision): Html | undefined {
  if (!technique || technique.worth.length === 0) return undefined;
  const rows = technique.worth.toSorted((a, b) => b.valueMinor - a.valueMinor);
  return html`<p>Chosen by what each earns; exactly this was as likely as ${percent(technique.propensity)}.</p>
    <div class="scroll">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Accepted</th>
            <th scope="col">Margin</th>
            <th scope="col">Attention</th>
            <th scope="col">Worth</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ productId, chance, marginMinor, marginAssumed, attentionMinor, valueMinor, currency }) =>
              html`<tr>
                <th scope="row">${productId}</th>
                <td>${percent(chance)}</td>
                <td>${money(Math.round(marginMinor), currency)}${marginAssumed && ' (assumed)'}</td>
                <td>${money(Math.round(attentionMinor), currency)}</td>
                <td>${money(Math.round(valueMinor), currency)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function leftOut(title: string, dropped: readonly Dropped[]): Html | undefined {
  if (dropped.length === 0) return undefined;
  return html`<h3>${title}</h3>
    <ul class="lacks">
      ${dropped.map(({ productId, why }) => html`<li><strong>${productId}</strong>: ${why}</li>`)}
    </ul>`;
}

function madeFrom({ snapshotId, configId, seen, replayed }: ExplainedDecision): string {
  return [
    snapshotId === undefined ? 'Before anything was learned.' : `Snapshot ${snapshotId}.`,
    configId === undefined ? 'Configuration as by default.' : `Configuration ${configId}.`,
    seen.live ? `Newer facts of ${counted(seen.live.length, 'product')}.` : '',
    replayed ? '' : 'Made again by this version, it comes out differently than it did then.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
