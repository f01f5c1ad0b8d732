import { mayTellEnd } from '../../domain/index.ts';
import type { ClaimType } from './claim-type.ts';
import { DAY_MS } from './window.ts';

/** Ends at: of an offer that really ends, soon, and always at the end that was told first. */
export const endsAt: ClaimType = {
  kind: 'ends_at',
  claim: ({ offer: { productId, deal }, moment: { pasts, config, at }, words }) => {
    if (deal?.endsAt === undefined) return undefined;
    const end = Date.parse(deal.endsAt);
    if (end - at > config.claims.endsAt.mostDays * DAY_MS) return undefined;
    if (!mayTellEnd(end, { at, told: pasts.of(productId)?.toldEnds ?? [] })) return undefined;
    return {
      kind: 'ends_at',
      text: words.say('claim.endsAt', { end: words.instant(end, config.timeZone) }),
      evidence: { offerId: deal.offerId, endsAt: deal.endsAt },
    };
  },
};
