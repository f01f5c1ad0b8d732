import { Locale, ProductId } from '../../domain/index.ts';
import { html, type Html } from '../../lib/index.ts';

/** Everything that the page remembers. It lives in the address alone, so that a view can be sent to a colleague. */
export interface PageState {
  /** What was searched; empty shows the bestsellers. */
  readonly words: string;
  /** The product that was opened. */
  readonly productId?: ProductId;
  /** One entry for each piece. */
  readonly cart: readonly ProductId[];
  /** What was opened before, oldest first. */
  readonly viewed?: readonly ProductId[];
  /** The language of product titles. */
  readonly lang?: Locale;
}

/** Another state: only what is named changes; undefined takes it away. */
export type Change = { readonly [K in keyof PageState]?: PageState[K] | undefined };

const MOST_WORDS = 200;
/** A server reads only so long an address. */
const MOST_PIECES = 200;
const MOST_VIEWED = 10;

/** Reads the state from a query, whoever wrote it: what makes no sense is as if it were not there. */
export function readState(query: unknown): PageState {
  const asked = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : []);
  const one = (name: string): string => [asked.get(name)].flat().find((value) => typeof value === 'string') ?? '';
  const productId = ProductId.safeParse(one('product').trim());
  const lang = Locale.safeParse(one('lang'));
  const viewed = readIds(one('viewed')).slice(-MOST_VIEWED);
  return {
    words: one('q')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, MOST_WORDS)
      .trim(),
    ...(productId.success && { productId: productId.data }),
    cart: readIds(one('cart')).slice(0, MOST_PIECES),
    ...(viewed.length > 0 && { viewed }),
    ...(lang.success && { lang: lang.data }),
  };
}

/** The address of a state. */
export function addressOf(state: PageState, change: Change = {}, fragment = ''): string {
  const query = fieldsOf({ ...state, ...change })
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`)
    .join('&');
  return `/${query && '?'}${query}${fragment && '#'}${fragment}`;
}

/** The same as hidden fields of a form. */
export function hiddenFields(state: PageState, change: Change = {}): Html {
  const fields = fieldsOf({ ...state, ...change });
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

function fieldsOf({ words, productId, cart, viewed, lang }: Change): [string, string][] {
  const fields: [string, string | undefined][] = [
    ['q', words],
    ['product', productId],
    ['cart', textOf(cart)],
    ['viewed', textOf(viewed)],
    ['lang', lang],
  ];
  return fields.filter((field): field is [string, string] => Boolean(field[1]));
}

const textOf = (ids: readonly ProductId[] | undefined): string | undefined =>
  ids?.map((id) => id.replaceAll(/[%,]/g, encodeURIComponent)).join(',');

function readIds(text: string): ProductId[] {
  return text
    .split(',')
    .map((id) => id.replaceAll(/%25|%2C/gi, decodeURIComponent).trim())
    .filter((id) => ProductId.safeParse(id).success);
}
