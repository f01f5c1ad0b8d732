import { ShopConfig } from '../src/domain/index.ts';

const DAY_MS = 86_400_000;
const OFFER_DAYS = 10;

/**
 * What the invented merchant wants: a few offers of every form, so that there is something of each to see. The limited one ends
 * truly, some days after the shop was opened.
 */
export function demoConfig({ at }: { readonly at: Date }): ShopConfig {
  return ShopConfig.parse({
    timeZone: 'Europe/Amsterdam',
    placements: { product_page: { slots: 6 } },
    offers: [
      { id: 'free-shipping', kind: 'free_shipping_threshold', currency: 'EUR', fromMinor: 6_000, shippingMinor: 490 },
      { id: 'free-bell', kind: 'free_gift', currency: 'EUR', gift: 'EQUI-BELL-S', fromMinor: 15_000 },
      {
        id: 'lights-with-batteries',
        kind: 'bundle_price',
        currency: 'EUR',
        products: ['LITE-F-ECHO', 'BATT-AAA-4'],
        off: { percent: 15 },
      },
      {
        id: 'ready-for-punctures',
        kind: 'bundle_price',
        currency: 'EUR',
        products: ['TUBE-700-28', 'TOOL-LEVERS'],
        off: { percent: 10 },
      },
      {
        id: 'seen-from-both-sides',
        kind: 'bundle_price',
        currency: 'EUR',
        products: ['LITE-F-BEAM40', 'LITE-R-WINKUSB'],
        off: { percent: 10 },
      },
      {
        id: 'take-along',
        kind: 'order_bump',
        currency: 'EUR',
        products: { products: ['CARE-LUBE-DRY', 'TOOL-PATCH', 'BATT-AAA-4', 'FOOD-BAR-DATE'] },
        off: { percent: 20 },
      },
      {
        id: 'nights-out',
        kind: 'limited_time',
        currency: 'EUR',
        products: { brands: ['Nachtfink'] },
        off: { percent: 10 },
        until: endOfDay(at.getTime() + OFFER_DAYS * DAY_MS),
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
    ],
  });
}

/** The last whole second of that day, UTC. */
function endOfDay(time: number): string {
  return new Date(time - (time % DAY_MS) + DAY_MS - 1_000).toISOString();
}
