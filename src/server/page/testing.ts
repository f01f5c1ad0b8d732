import { Product, type ProductInput, type Relation } from '../../domain/index.ts';
import type { Opened, Page } from './page.ts';

/** A page for a test: an empty shop at the usual place, but for what is named. */
export function pageOf(named: Partial<Page> = {}): Page {
  return {
    state: { words: '', cart: [] },
    now: Date.UTC(2026, 0, 31),
    home: '/shop/.cartwright',
    stats: {
      demo: false,
      history: {
        orders: 0,
        cancelledOrders: 0,
        guestOrders: 0,
        lines: 0,
        customers: 0,
        products: 0,
        returnedLines: 0,
        unmatchedReturnLines: 0,
        firstOrderAt: null,
        lastOrderAt: null,
        byCurrency: [],
      },
      placements: [],
    },
    found: { hits: [], more: false },
    cart: { lines: [], totals: new Map() },
    ...named,
  };
}

/** A product for a test: a lamp for 20.00 EUR, but for what is named. */
export function productOf(named: Partial<ProductInput> = {}): Product {
  return Product.parse({ id: 'LAMP', title: 'Lamp', priceMinor: 2000, currency: 'EUR', ...named });
}

/** An opened product for a test, with the relations that are named and today's facts of them. */
export function openedOf(
  product: Product,
  named: Partial<Record<'boughtTogether' | 'upgrades' | 'similar', readonly Relation[]>> = {},
): Opened {
  const { boughtTogether = [], upgrades = [], similar = [] } = named;
  return {
    productId: product.id,
    asked: true,
    shown: { product, orders: 1810 },
    relations: {
      productId: product.id,
      title: product.title,
      orders: 1810,
      boughtTogether: [...boughtTogether],
      upgrades: [...upgrades],
      similar: [...similar],
      bundles: [],
      snapshotId: 'snp_000000000000000000000000',
    },
    facts: new Map(),
  };
}
