import { Refusal } from '../../domain/index.ts';
import type { RedeemOutcome } from '../../store/index.ts';

/** What a shop is told of tokens and offers that are used up. */
export function refusalOf(outcome: Exclude<RedeemOutcome, { answer: unknown }>): Refusal {
  if ('otherBody' in outcome)
    return new Refusal(
      'conflict',
      'This idempotency key came before, with another body.',
      'Send the same body again, or another key for another redemption.',
    );
  if ('usedToken' in outcome)
    return new Refusal(
      'conflict',
      `The offer ${outcome.usedToken.offerId} of this token has been redeemed already.`,
      'Each token can be redeemed once; to send a redemption again, send it under its own idempotency key.',
    );
  const whose = outcome.by === 'perShopper' ? 'by this shopper ' : '';
  return new Refusal(
    'conflict',
    `The offer ${outcome.spent.offerId} has been used ${whose}as often as it may be, or its budget is spent.`,
    'Sell at the usual price.',
  );
}
