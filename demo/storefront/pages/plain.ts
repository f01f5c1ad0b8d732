import { html } from '../../../src/lib/index.ts';
import type { Page } from '../layout/page.ts';
import { withinShop } from '../session/own-origin.ts';
import type { Visit } from '../visit.ts';

/**
 * Where browsers without scripts are led from their first page: from here on the shop's server asks for offers, and every page is whole as
 * it arrives. The mark in the address keeps one that takes no cookies from going round in circles.
 */
export function plainPage({ session, query, words }: Visit): Page {
  const back = withinShop(query.get('back'));
  return {
    title: words.scriptsOff,
    main: html``,
    session: { ...session, plain: true },
    seeOther: `${back}${back.includes('?') ? '&' : '?'}plain`,
  };
}
