import type { Offer } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';
import { spokenIn } from '../words.ts';

/** What is claimed of an offer beside its reason, each in a line of its own. */
export function claimsOf({ state }: Page, { claims = [] }: Pick<Offer, 'claims'>): Html[] {
  return claims.map(({ text }) => html`<p class="evidence" lang="${spokenIn(state.lang)}">${text}</p>`);
}
