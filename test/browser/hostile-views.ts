import { type Comparison, type Deal, type Reward, WidgetWord, type WidgetWords } from '../../src/domain/index.ts';
import type { FormName, View } from '../../src/widget/index.ts';
import { offer, viewOf } from '../../src/widget/testing.ts';
import { PAYLOADS } from './hostile-payloads.ts';

/** The forms, each with the moment at which it is shown. */
export const FORMS: readonly FormName[] = [
  'together',
  'carousel',
  'bump',
  'popup',
  'comparison',
  'progress',
  'thanks',
  'bundle',
];

const AT_ONCE = 54;

/** Views of offers in which every text, id and address is a payload; all payloads in all of them together. */
export function hostileViews(form: FormName, shop: string): readonly View[] {
  const pages = Math.ceil(PAYLOADS.length / AT_ONCE);
  return Array.from({ length: pages }, (_, page) =>
    hostileView(form, PAYLOADS.slice(page * AT_ONCE, (page + 1) * AT_ONCE), shop),
  );
}

function hostileView(form: FormName, payloads: readonly string[], shop: string): View {
  const [first = ''] = payloads;
  const own = {
    productId: first,
    title: first,
    priceMinor: 4_000,
    currency: 'EUR',
    imageUrl: `${shop}/pictures/?${first}`,
    url: first,
  };
  const base = viewOf(
    payloads.map((payload, place) =>
      offer(payload, {
        title: payload,
        reason: payload,
        brand: payload,
        // By turns as it is, and as far as the door would take it.
        url: place % 2 === 0 ? payload : `${shop}/${payload}`,
        imageUrl: place % 2 === 0 || payload.startsWith('http') ? `${shop}/pictures/?${payload}` : payload,
        claims: [{ kind: 'benefit', text: payload, evidence: { textId: payload } }],
        ...(form === 'comparison' && { comparison: comparisonOf(payload) }),
        ...(form === 'together' && place % 3 === 0 && { deal: dealOf([payload], payload) }),
        ...(form === 'bundle' && { deal: dealOf([payload, first], payload) }),
      }),
    ),
    { product: own, decline: first },
  );
  const words = WidgetWord.options.map((word, place) => [word, payloads[place % payloads.length]]);
  return {
    ...base,
    words: Object.fromEntries(words) as WidgetWords,
    decision: { ...base.decision, ...(form === 'progress' && { rewards: payloads.map(rewardOf) }) },
  };
}

const dealOf = (products: string[], token: string): Deal => ({
  offerId: 'sale',
  kind: 'percent_off',
  name: token,
  currency: 'EUR',
  products,
  beforeMinor: 5_000,
  priceMinor: 4_500,
  savedMinor: 500,
  token,
});

const comparisonOf = (text: string): Comparison => ({
  withProductId: text,
  title: text,
  priceMinor: 4_000,
  currency: 'EUR',
  extraMinor: 800,
  rows: [
    { name: text, chosen: text, offered: text, better: true },
    { name: text, chosen: text, offered: text, better: false },
  ],
});

const rewardOf = (text: string): Reward => ({
  offerId: 'free-shipping',
  kind: 'free_shipping_threshold',
  name: text,
  currency: 'EUR',
  fromMinor: 5_000,
  goodsMinor: 4_000,
  missingMinor: 1_000,
  text,
});
