import { ShopConfig, type ShopConfigInput } from '../src/domain/index.ts';

const DAY_MS = 86_400_000;
const LIMITED_DAYS = 10;

type OfferInput = NonNullable<ShopConfigInput['offers']>[number];

const set = (id: string, products: string[], percent: number): OfferInput => ({
  id,
  kind: 'bundle_price',
  currency: 'EUR',
  products,
  off: { percent },
});

/** A few offers of every form, so that there is something of each to see. */
const LASTING: readonly OfferInput[] = [
  { id: 'free-shipping', kind: 'free_shipping_threshold', currency: 'EUR', fromMinor: 6_000, shippingMinor: 490 },
  { id: 'free-bell', kind: 'free_gift', currency: 'EUR', gift: 'EQUI-BELL-S', fromMinor: 15_000 },
  set('light-with-batteries', ['LITE-F-ECHO', 'BATT-AAA-4'], 15),
  set('ready-for-punctures', ['TUBE-700-28', 'TOOL-LEVERS'], 10),
  set('seen-from-both-sides', ['LITE-F-BEAM40', 'LITE-R-WINKUSB'], 10),
  {
    id: 'take-along',
    kind: 'order_bump',
    currency: 'EUR',
    products: { products: ['CARE-LUBE-DRY', 'TOOL-PATCH', 'BATT-AAA-4', 'FOOD-BAR-DATE'] },
    off: { percent: 20 },
  },
  {
    id: 'come-back',
    kind: 'next_order_coupon',
    currency: 'EUR',
    off: { percent: 10 },
    validDays: 60,
    fromMinor: 3_000,
    minimumMinor: 2_000,
  },
];

/** What the invented merchant wants. The limited offer ends truly, some days after the shop was opened. */
export function demoConfig({ at }: { readonly at: Date }): ShopConfig {
  const limited: OfferInput = {
    id: 'nights-out',
    kind: 'limited_time',
    currency: 'EUR',
    products: { brands: ['Nachtfink'] },
    off: { percent: 10 },
    until: endOfDay(at.getTime() + LIMITED_DAYS * DAY_MS),
  };
  return ShopConfig.parse({
    placements: { product_page: { slots: 6 } },
    offers: [...LASTING, limited],
  });
}

/** The last whole second of that day, UTC. */
function endOfDay(time: number): string {
  return new Date(time - (time % DAY_MS) + DAY_MS - 1_000).toISOString();
}
