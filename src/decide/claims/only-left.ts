import type { ClaimType } from './claim-type.ts';

/** An older word on a stock says nothing of what is left. */
const FRESH_MS = 60_000;

/** Only n left: told by the shop within the last minute, and with no more pieces announced. */
export const onlyLeft: ClaimType = {
  kind: 'only_left',
  claim: ({ product: { id, stock: pieces, restockAt }, moment: { pasts, config, at }, words }) => {
    if (pieces === undefined || pieces === 0 || pieces > config.claims.onlyLeft.mostPieces) return undefined;
    if (restockAt !== undefined) return undefined;
    const told = pasts.of(id)?.stock;
    if (told?.pieces !== pieces || told.toldAt > at || at - told.toldAt > FRESH_MS) return undefined;
    return {
      kind: 'only_left',
      text: words.say('claim.onlyLeft', { pieces }),
      evidence: { pieces, toldAt: new Date(told.toldAt).toISOString() },
    };
  },
};
