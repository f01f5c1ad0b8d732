import { html, type Html } from '../../../src/lib/index.ts';
import { PICTURES, PRODUCT_PAGES } from '../addresses.ts';
import { SCRIPT, SIGN, STYLE } from '../assets.ts';
import type { Visit } from '../visit.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { approxText, cartText } from './offers.ts';
import type { Page } from './page.ts';
import { saidPart } from './said.ts';
import { shopName } from './shop-name.ts';
import { strip } from './strip.ts';

/** A whole page of the shop. What the widget needs to know of shop and shopper stands once, on the body. */
export function documentOf(visit: Visit, page: Page): Html {
  const { words, language } = visit;
  const name = shopName(visit);
  const decisions = decisionsIn(page.main);
  return html`<!doctype html>
    <html lang="${language}" ${visit.session.plain && html`data-plain`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="expect" href="#content" blocking="render" />
        <title>${page.title === undefined ? name : `${page.title} – ${name}`}</title>
        <link rel="icon" href="${SIGN.address}" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE.address}" />
        ${decisions.length > 0 && html`<link rel="stylesheet" href="/widget/cartwright.css" />`} ${scripts(visit)}
      </head>
      <body ${told(visit)}>
        <a class="skip" href="#content">${words.skip}</a>
        ${strip(visit, decisions)} ${header(visit)}
        <main id="content">${saidPart(visit)} ${page.main}</main>
        ${footer(visit)} ${whyPanel(visit)}
      </body>
    </html>`;
}

/** Beside the page, where scripts run; else the link of the strip leads to a page with the same. */
function whyPanel({ words }: Visit): Html {
  return html`<dialog id="why-panel" class="why-panel" aria-label="${words.whyTitle}">
    <form method="dialog"><button class="quiet">${words.close}</button></form>
    <div data-told aria-live="polite"></div>
  </dialog>`;
}

/** The decisions whose fragments stand on the page. Only our own markup can hold such an attribute: texts have no quotes. */
function decisionsIn({ text }: Html): readonly string[] {
  return [...new Set([...text.matchAll(/ decision="(dec_[0-9a-z]{26})"/g)].flatMap(([, id]) => id ?? []))];
}

/** The widget by one tag, and the shop's own script; a browser without scripts goes and says so. */
function scripts({ api, request, query, session }: Visit): Html {
  const goOn = `/shop/plain?back=${encodeURIComponent(request.address)}`;
  return html`<script type="module" src="/widget/cartwright.js?key=${api.browserKey}"></script>
    <script type="module" src="${SCRIPT.address}"></script>
    ${
      !session.plain &&
      !query.has('plain') &&
      html`<noscript><meta http-equiv="refresh" content="0;url=${goOn}" /></noscript>`
    }`;
}

function told(visit: Visit): Html[] {
  const { session, language, catalogue } = visit;
  const attributes = {
    visitor: session.visitor,
    customer: session.customer,
    locale: language,
    currency: catalogue.currency,
    cart: cartText(session.cart),
    links: PRODUCT_PAGES,
    // A shop that has pictures of its own shows those in offers too.
    images: catalogue.picturesElsewhere ? undefined : PICTURES,
    consent: session.remembered ? 'true' : undefined,
    approx: approxText(visit),
  };
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : html` data-cartwright-${name}="${value}"`,
  );
}
