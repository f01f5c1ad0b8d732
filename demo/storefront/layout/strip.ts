import { html, type Html } from '../../../src/lib/index.ts';
import type { Visit } from '../visit.ts';
import { postButton } from './post-button.ts';

/** The strip above the shop, for whoever tries it out: why offers are there, the holdout, being remembered. */
export function strip(visit: Visit, decisions: readonly string[]): Html {
  const { words, session, catalogue } = visit;
  const asked = new URLSearchParams(decisions.map((id): [string, string] => ['d', id]));
  const held = session.holdout;
  return html`<aside class="strip" aria-label="${words.trying}">
    <p>${catalogue.demo ? words.statement : words.ownStatement}</p>
    <div class="switches">
      <a id="why-open" href="/shop/why?${asked.toString()}">${words.why}</a>
      ${postButton(visit, {
        action: '/shop/holdout',
        fields: { on: held ? '0' : '1' },
        label: held ? words.holdoutOff : words.holdoutOn,
        pressed: held,
      })}
      ${postButton(visit, {
        action: '/shop/remember',
        fields: { on: session.remembered ? '0' : '1' },
        label: session.remembered ? words.rememberOff : words.rememberOn,
        pressed: session.remembered,
        title: words.rememberText,
      })}
    </div>
  </aside>`;
}
