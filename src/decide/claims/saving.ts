import { PRIOR_DAYS } from '../../domain/index.ts';
import type { ClaimType } from './claim-type.ts';
import { reductionNow } from './reduction-now.ts';

/** You save x: against the lowest price of the 30 days before the price was lowered, and no other. */
export const saving: ClaimType = {
  kind: 'saving',
  claim: ({ product, offer, moment, words }) => {
    // A deal says itself what it takes off.
    if (offer.deal !== undefined) return undefined;
    const reduction = reductionNow(product, moment.pasts.of(product.id), moment.at);
    if (reduction === undefined) return undefined;
    const { priceMinor, priorMinor, currency, sinceAt } = reduction;
    const savedMinor = priorMinor - priceMinor;
    const savedRate = savedMinor / priorMinor;
    if (savedRate < moment.config.claims.saving.leastRate) return undefined;
    return {
      kind: 'saving',
      text: words.say('claim.saving', {
        saved: words.money(savedMinor, currency),
        // Whole percents, never rounded up.
        percent: words.percent(Math.floor(savedRate * 100 + 1e-9) / 100),
        days: PRIOR_DAYS,
        prior: words.money(priorMinor, currency),
      }),
      evidence: { priorMinor, savedMinor, savedRate, currency, loweredAt: new Date(sinceAt).toISOString() },
    };
  },
};
