import { demoProducts } from '../../../demo/index.ts';
import type { Deal, Decision, Offer } from '../../../src/domain/index.ts';
import type { View } from '../../../src/widget/index.ts';
import { reasonsIn, titleIn, widgetWords } from '../../../src/wording/index.ts';

/** The product of the page. */
export const LAMP = 'LITE-F-ECHO';
/** What completes it. */
export const BATTERIES = 'BATT-AAA-4';

/** What the demo shop sells, by id. */
export const PRODUCTS = new Map(demoProducts().map((product) => [product.id, product]));

/** What offers of the demo shop are made of by hand, in one language. */
export function shopWindow(locale: string): ShopWindow {
  const reasons = reasonsIn(locale);
  const shown = (id: string) => {
    const product = PRODUCTS.get(id)!;
    return { productId: id, title: titleIn(product, locale), priceMinor: product.priceMinor!, currency: 'EUR' };
  };
  return {
    titleOf: (id) => shown(id).title,
    offer: (id, more = {}) => ({
      ...shown(id),
      strategy: 'bought_together',
      reason: reasons.boughtTogether({ together: 112, of: 318 }),
      evidence: TOGETHER,
      confidence: 0.9,
      ...more,
    }),
    view: (offers, decision = {}) => ({
      ...widgetWords(locale),
      product: shown(LAMP),
      links: '/p/{id}',
      images: '/pictures/{id}.svg',
      cart: '/cart',
      decline: '/decline',
      decision: { ...DECISION, offers: [...offers], ...decision },
    }),
  };
}

/** Makes offers and views of them. */
export interface ShopWindow {
  titleOf(id: string): string;
  offer(id: string, more?: Partial<Offer>): Offer;
  view(offers: readonly Offer[], decision?: Partial<Decision>): View;
}

/** Something off one product, or off a set. */
export function dealOn(products: string[], beforeMinor: number, savedMinor: number): Deal {
  return {
    offerId: 'evening-set',
    kind: products.length > 1 ? 'bundle_price' : 'percent_off',
    currency: 'EUR',
    products,
    beforeMinor,
    priceMinor: beforeMinor - savedMinor,
    savedMinor,
    token: 'token',
  };
}

const TOGETHER: Offer['evidence'] = {
  kind: 'bought_together',
  withProductId: LAMP,
  together: 112,
  of: 318,
  shareRate: 0.35,
  lift: 9,
  supporters: 1,
};

const DECISION = {
  id: `dec_${'0'.repeat(26)}`,
  at: '2026-01-01T00:00:00.000Z',
  placement: 'product_page' as const,
  for: [LAMP],
};
