import type { Offer, Reward } from '../../../src/domain/index.ts';
import type { FormName, View } from '../../../src/widget/index.ts';
import { type Reasons, reasonsIn } from '../../../src/wording/index.ts';
import { BATTERIES, dealOn, LAMP, shopWindow, type ShopWindow } from './shop-window.ts';

/** One view for each form, in one language, with everything in it that the form can show. */
export function galleryViews(locale: string): Readonly<Record<FormName, View>> {
  const window = shopWindow(locale);
  const { offer, view, titleOf } = window;
  const reasons = reasonsIn(locale);
  const cheaper = dealOn([BATTERIES], 395, 45);
  const row = [BATTERIES, BETTER, 'HELM-CITY-1-M', 'BATT-AA-R4', 'HELM-KIDS-FOX', 'HELM-ROAD-1-M'].map((id) =>
    offer(id, id === BETTER ? { compareAtMinor: 2295 } : {}),
  );
  const similar = { strategy: 'similar' as const, reason: reasons.similar({ title: titleOf(LAMP) }) };
  return {
    together: view([offer(BATTERIES, { deal: cheaper }), offer('HELM-CITY-1-M')]),
    carousel: view(row.map((each) => ({ ...each, ...similar }))),
    bump: view([offer(BATTERIES, { strategy: 'order_bump', deal: cheaper })], { placement: 'checkout' }),
    popup: view(row.slice(0, 3), { placement: 'add_to_cart' }),
    comparison: view([compared(window, reasons)]),
    progress: view([offer(BATTERIES, { strategy: 'filler', reason: reasons.filler({ currency: 'EUR' }) })], {
      placement: 'cart',
      rewards: rewardsIn(reasons),
    }),
    thanks: view(row.slice(0, 2), { placement: 'thank_you' }),
    bundle: view([offer(BATTERIES, { strategy: 'bundle', deal: dealOn([LAMP, BATTERIES], 1890, 290) })]),
  };
}

const BETTER = 'LITE-F-ECHO25';

function compared({ offer, titleOf }: ShopWindow, reasons: Reasons): Offer {
  const differences = [{ name: 'brightness', from: '15 lux', to: '25 lux' }];
  return offer(BETTER, {
    strategy: 'upgrade',
    reason: reasons.upgrade({ extraMinor: 300, currency: 'EUR', differences }),
    comparison: {
      withProductId: LAMP,
      title: titleOf(LAMP),
      priceMinor: 1495,
      currency: 'EUR',
      extraMinor: 300,
      rows: [
        { name: 'brightness', chosen: '15 lux', offered: '25 lux', better: true },
        { name: 'run time', chosen: '20 h', offered: '24 h', better: true },
        { name: 'battery', chosen: 'AAA', offered: 'USB', better: false },
      ],
    },
  });
}

function rewardsIn(reasons: Reasons): Reward[] {
  const reward = {
    offerId: 'free-shipping',
    kind: 'free_shipping_threshold' as const,
    currency: 'EUR',
    goodsMinor: 4100,
  };
  const text = reasons.missing({ missingMinor: 900, reward: { currency: 'EUR' } });
  const reached = reasons.reached({ currency: 'EUR', off: { percent: 5 } });
  return [
    { ...reward, fromMinor: 5000, missingMinor: 900, text },
    { ...reward, fromMinor: 3000, missingMinor: 0, text: reached },
  ];
}
