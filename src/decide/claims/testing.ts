import {
  type Claim,
  DecisionRequest,
  type Offer,
  Product,
  type ProductInput,
  type ProductPast,
  ShopConfig,
  type ShopConfigInput,
  type Snapshot,
} from '../../domain/index.ts';
import { snapshotOf, type SnapshotLiteral } from '../../domain/testing.ts';
import { decide } from '../index.ts';

/** The moment of claims in tests. */
export const AT = Date.UTC(2024, 6, 3, 9, 46, 40);
/** A day in milliseconds. */
export const DAY = 86_400_000;
/** When the last order was that was learned from. */
export const LAST_ORDER = AT - DAY / 4;

/** A price that was lowered five days ago, from the lowest of the 30 days before. */
export const LOWERED = { priceMinor: 8_000, priorMinor: 10_000, currency: 'EUR', sinceAt: AT - 5 * DAY };

/** A shop with a lamp that goes with a tent, and what is known of the lamp. */
export interface Shop {
  lamp?: Partial<ProductInput>;
  past?: Partial<ProductPast>;
  claims?: ShopConfigInput['claims'];
  texts?: ShopConfigInput['texts'];
  offers?: ShopConfigInput['offers'];
  timeZone?: string;
  locale?: string;
  at?: number;
  learned?: SnapshotLiteral;
}

/** Everything that is claimed of a lamp which goes with a tent. */
export const claimsOf = (shop: Shop): readonly Claim[] => offerOf(shop)?.claims ?? [];

const snapshots = new Map<SnapshotLiteral | undefined, Snapshot>();

function learnedFrom(learned: SnapshotLiteral | undefined): Snapshot {
  let snapshot = snapshots.get(learned);
  if (snapshot === undefined) {
    const products = [{ id: 'lamp' }, { id: 'tent' }];
    const pairs = { tent: [{ id: 'lamp', score: 0.5 }] };
    snapshot = snapshotOf({ products, pairs, learnedFrom: { lastOrderAt: LAST_ORDER / 1000 }, ...learned });
    snapshots.set(learned, snapshot);
  }
  return snapshot;
}

/** The offer of the lamp to whoever looks at the tent. */
export function offerOf({ lamp, past, claims, locale, at = AT, learned, ...config }: Shop): Offer | undefined {
  const product = Product.parse({ id: 'lamp', title: 'Lamp', priceMinor: 8_000, currency: 'EUR', ...lamp });
  const { decision } = decide({
    snapshot: learnedFrom(learned),
    live: (productId) => (productId === 'lamp' ? product : undefined),
    config: ShopConfig.parse({ claims: { most: 9, ...claims }, ...config }),
    past: (productId) => (productId === 'lamp' && past ? { productId, ...past } : undefined),
    request: DecisionRequest.parse({ placement: 'product_page', productId: 'tent', locale }),
    id: 'dec_00000000000000000000000000',
    at,
  });
  return decision.offers.find(({ productId }) => productId === 'lamp');
}

/** The first sentence. */
export const textOf = (shop: Shop): string | undefined => claimsOf(shop)[0]?.text;
