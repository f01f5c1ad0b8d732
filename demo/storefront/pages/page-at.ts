import { partsOf } from '../addresses.ts';
import type { Page } from '../layout/page.ts';
import type { Visit } from '../visit.ts';
import { accountPage } from './account.ts';
import { addedPage } from './added.ts';
import { cartPage } from './cart.ts';
import { categoryPageOf } from './category.ts';
import { checkoutPage } from './checkout.ts';
import { homePage } from './home.ts';
import { missingPage } from './missing.ts';
import { plainPage } from './plain.ts';
import { productPageOf } from './product.ts';
import { searchPage } from './search.ts';
import { thanksPage } from './thanks.ts';
import { whyPage } from './why.ts';

const PAGES: ReadonlyMap<string, (visit: Visit) => Page | Promise<Page>> = new Map(
  Object.entries({
    '/shop': homePage,
    '/shop/all': (visit) => categoryPageOf(visit, []),
    '/shop/search': searchPage,
    '/shop/cart': cartPage,
    '/shop/added': addedPage,
    '/shop/checkout': checkoutPage,
    '/shop/thanks': thanksPage,
    '/shop/account': accountPage,
    '/shop/why': whyPage,
    '/shop/plain': plainPage,
  }),
);

/** The page at an address; one that says so where there is none. */
export async function pageAt(visit: Visit): Promise<Page> {
  const { path } = visit;
  const page = PAGES.get(path);
  if (page) return page(visit);
  const [, kind, ...parts] = partsOf(path) ?? [];
  if (kind === 'c' && parts.length > 0) return categoryPageOf(visit, parts);
  const [id] = parts;
  if (kind === 'p' && id !== undefined && parts.length === 1) return productPageOf(visit, id);
  return missingPage(visit);
}
