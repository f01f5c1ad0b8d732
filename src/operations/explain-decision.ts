import { decide } from '../decide/index.ts';
import { Refusal, type DecisionId } from '../domain/index.ts';
import type { KeptOffer } from '../store/index.ts';
import type { Context } from './context.ts';
import { type Explanation, explanationOf, timed } from './explaining/explanation.ts';
import { replayOf } from './explaining/replay.ts';

/** A decision that was made, made again. */
export interface ExplainedDecision extends Explanation {
  /** Whether deciding again gave the same offers. */
  readonly replayed: boolean;
}

/** Explains a decision by making it again from the snapshot, the configuration and the facts of its moment. */
export async function explainDecision(context: Context, id: DecisionId): Promise<ExplainedDecision> {
  const record = await context.store.decisions.find(id);
  if (!record)
    throw new Refusal(
      'not_found',
      `There is no decision ${id}.`,
      'Use the id that came with the offers; it is kept from a second after.',
    );
  const input = await replayOf(context, record);
  const { result, tookMs } = timed(() => decide(input));
  const explanation = explanationOf(result, { request: record.request, configId: record.configId, tookMs });
  return {
    ...explanation,
    ...(record.silence !== undefined && { silence: record.silence }),
    replayed:
      gist(explanation.offers) === gist(record.offers) &&
      gist(explanation.withheld ?? []) === gist(record.withheld ?? []),
  };
}

/** What a replay must bring back: the same products for the same reasons at the same prices. */
function gist(offers: readonly KeptOffer[]): string {
  return JSON.stringify(
    offers.map(({ productId, strategy, priceMinor, deal }) => [
      productId,
      strategy,
      priceMinor,
      deal?.offerId,
      deal?.priceMinor,
    ]),
  );
}
