import { html, type Html } from '../../../src/lib/index.ts';
import type { Visit } from '../visit.ts';
import type { Words } from '../words/words.ts';

/** What a form may have to tell on the page that it leads to. */
export type Said = 'added' | 'full' | 'gone' | 'ended' | 'holdoutNone' | 'unknownCustomer';

const TEXTS: Readonly<Record<Said, (words: Words) => string>> = {
  added: (words) => words.added,
  full: (words) => words.cartFull,
  gone: (words) => words.gone,
  ended: (words) => words.offerEnded,
  holdoutNone: (words) => words.holdoutNone,
  unknownCustomer: (words) => words.unknownCustomer,
};

/** What the last form has to tell; nothing but our own texts can be said by an address. */
export function saidPart({ query, words }: Visit): Html | false {
  const said = query.get('said') ?? '';
  return Object.hasOwn(TEXTS, said) && notice(TEXTS[said as Said](words));
}

/** Something to know before reading on. */
export function notice(text: string): Html {
  return html`<p class="notice" role="status">${text}</p>`;
}

/** An address on which something is said. */
export function saying(address: string, said: Said): string {
  const [before = '', hash] = address.split('#', 2);
  const [path = '', query = ''] = before.split('?', 2);
  const fields = new URLSearchParams(query);
  fields.set('said', said);
  return `${path}?${fields.toString()}${hash === undefined ? '' : `#${hash}`}`;
}
