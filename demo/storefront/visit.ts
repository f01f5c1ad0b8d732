import type { PageRequest, Product, ShopApi } from '../../src/domain/index.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Session } from './session/session.ts';
import type { Visitors } from './session/visitors.ts';
import { type Language, LANGUAGES, preferred, type Words } from './words/words.ts';

/** What lasts as long as the shop is open. */
export interface Shop {
  readonly api: ShopApi;
  readonly visitors: Visitors;
  readonly now: () => number;
}

/** One request with all that a page or a form needs to answer it. */
export interface Visit extends Shop {
  readonly request: PageRequest;
  readonly catalogue: Catalogue;
  /** What is no longer sold has been taken out of its cart. */
  readonly session: Session;
  /** Something was taken out. */
  readonly cartShrank: boolean;
  readonly language: Language;
  readonly words: Words;
  /** The path without its query, and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Who browses, in which language, looking at what. */
export function visitOf(
  shop: Shop,
  request: PageRequest,
  { catalogue, session }: Pick<Visit, 'catalogue' | 'session'>,
): Visit {
  const [path = '', query = ''] = request.address.split('?', 2);
  const cart = session.cart.filter(({ productId }) => {
    const product = catalogue.find(productId);
    return product !== undefined && catalogue.sells(product);
  });
  const language = session.language ?? preferred(request.headers['accept-language']);
  return {
    ...shop,
    request,
    catalogue,
    session: { ...session, cart },
    cartShrank: cart.length < session.cart.length,
    language,
    words: LANGUAGES[language],
    path,
    query: new URLSearchParams(query.slice(0, 4_000)),
  };
}

/** The title of a product in the shopper's language, where the shop has one. No line ends within `75 ml` or `pack of 4`. */
export function titleIn({ language }: Pick<Visit, 'language'>, { title, titles }: Product): string {
  return (titles[language] ?? title).replace(/(?<=, )[^,]{1,16}$/, (measure) => measure.replaceAll(' ', '\u00a0'));
}
