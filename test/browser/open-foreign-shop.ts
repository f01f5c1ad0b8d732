import { openApiShop, type ApiShop } from '../contract/api/api-shop.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

/** A shop on an origin of its own, and the Cartwright whose offers its pages may show. */
export interface ForeignShop extends AsyncDisposable {
  readonly pages: ServedPages;
  readonly shop: ApiShop;
}

/** Opens both, with a small history. Nobody is held out: a visitor drawn by chance may not be one who is shown nothing. */
export async function openForeignShop(config: object = {}): Promise<ForeignShop> {
  const pages = await servePages();
  const shop = await openApiShop({ allowedOrigins: [pages.url] });
  await shop.fill();
  const body = { config: { holdout: { rate: 0 }, ...config } };
  const { status, text } = await shop.ask('PUT', '/v1/config', { key: shop.keys.server, body });
  if (status !== 200) throw new Error(text);
  await shop.serving.decider.config.reload();
  return {
    pages,
    shop,
    async [Symbol.asyncDispose]() {
      await shop.close();
      await pages[Symbol.asyncDispose]();
    },
  };
}
