import { html, type Html } from '../../../src/lib/index.ts';
import type { ProductId } from '../../../src/domain/index.ts';
import { titleIn, type Visit } from '../visit.ts';

/** What a form may have to tell on the page that it leads to. */
export type Said = 'added' | 'notAdded' | 'full' | 'gone' | 'ended' | 'holdoutNone' | 'unknownCustomer';

const TEXTS: Readonly<Record<Said, (visit: Visit) => string>> = {
  added: ({ words }) => words.added,
  notAdded,
  full: ({ words }) => words.cartFull,
  gone: ({ words }) => words.gone,
  ended: ({ words }) => words.offerEnded,
  holdoutNone: ({ words }) => words.holdoutNone,
  unknownCustomer: ({ words }) => words.unknownCustomer,
};

/** What the last form has to tell; nothing but our own texts can be said by an address. */
export function saidPart(visit: Visit): Html | false {
  const said = visit.query.get('said') ?? '';
  return Object.hasOwn(TEXTS, said) && notice(TEXTS[said as Said](visit));
}

/** Names the product only by the title that the shop itself knows: an address is anybody's word. */
function notAdded(visit: Visit): string {
  const product = visit.catalogue.find(visit.query.get('of') ?? '');
  return product ? visit.words.notAddedOf(titleIn(visit, product)) : visit.words.notAdded;
}

/** Something to know before reading on. */
export function notice(text: string): Html {
  return html`<p class="notice" role="status">${text}</p>`;
}

/** An address on which something is said, of a product where it is about one. */
export function saying(address: string, said: Said, of?: ProductId): string {
  const [before = '', hash] = address.split('#', 2);
  const [path = '', query = ''] = before.split('?', 2);
  const fields = new URLSearchParams(query);
  fields.set('said', said);
  if (of === undefined) fields.delete('of');
  else fields.set('of', of);
  return `${path}?${fields.toString()}${hash === undefined ? '' : `#${hash}`}`;
}
