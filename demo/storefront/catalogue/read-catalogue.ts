import type { Product, ShopApi } from '../../../src/domain/index.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';

const PAGE = 1_000;
/** Of a shop that sells more, the rest is left to its own storefront. */
const MOST_PAGES = 50;
const FRESH_MS = 30_000;

/** Reads what the shop sells, all of it, through the API. */
async function readCatalogue({ ask }: ShopApi): Promise<Catalogue> {
  const products: Product[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ order: 'id', limit: String(PAGE), ...(after !== undefined && { after }) });
    const read = productsIn((await ask('GET', `/v1/products?${query.toString()}`)).json);
    products.push(...read);
    after = read.at(-1)?.id;
    if (read.length < PAGE) break;
  }
  const popular = productsIn((await ask('GET', `/v1/products?limit=${PAGE}`)).json);
  const stats = (await ask('GET', '/v1/stats')).json;
  return catalogueOf({ demo: Reflect.get(Object(stats), 'demo') === true, products, popular });
}

const productsIn = (answer: unknown): readonly Product[] =>
  (Object(answer) as { products?: readonly Product[] }).products ?? [];

/** The catalogue in memory. Who asks gets what is there; where that is some seconds old, a newer one is read meanwhile. */
export function keptCatalogue(api: ShopApi, now: () => number = Date.now): () => Promise<Catalogue> {
  let reading: Promise<Catalogue> | undefined;
  let kept: { readonly catalogue: Catalogue; readonly at: number } | undefined;
  const read = (): Promise<Catalogue> =>
    (reading ??= readCatalogue(api)
      .then((catalogue) => {
        kept = { catalogue, at: now() };
        return catalogue;
      })
      .finally(() => {
        reading = undefined;
      }));
  return async () => {
    if (kept === undefined) return read();
    // What cannot be read now is read at the next page.
    if (now() - kept.at > FRESH_MS) read().catch(() => undefined);
    return kept.catalogue;
  };
}
