import { decide } from '../decide/index.ts';
import {
  type ChosenTechnique,
  type ExplainedTechnique,
  Refusal,
  type Worth,
  type DecisionId,
  type DecisionRequest,
  type Dropped,
  type Offer,
  type Product,
} from '../domain/index.ts';
import type { KeptOffer } from '../store/index.ts';
import type { Context } from './context.ts';
import { replayOf } from './replay.ts';

/** Why a decision came out as it did: what was asked, what was answered, and what was found and left out. */
export interface Explanation {
  readonly id: DecisionId;
  readonly at: string;
  readonly request: DecisionRequest;
  readonly offers: readonly Offer[];
  readonly silence?: string;
  readonly dropped: readonly Dropped[];
  readonly snapshotId?: string;
  /** Absent where nobody had stored a configuration. */
  readonly configId?: string;
  /** Products whose facts were newer than the snapshot's. */
  readonly newerFacts: readonly Product[];
  /** How the offers were chosen, by what was learned of techniques; absent where nothing chose. */
  readonly technique?: ExplainedTechnique;
  /** Whether deciding again gave the same offers. */
  readonly replayed: boolean;
}

/** Explains a decision by making it again from the snapshot and the facts of its moment. */
export async function explainDecision(context: Context, id: DecisionId): Promise<Explanation> {
  const record = await context.store.decisions.find(id);
  if (!record)
    throw new Refusal(
      'not_found',
      `There is no decision ${id}.`,
      'Use the id that came with the offers; it is kept from a second after.',
    );
  const { decision, dropped, worth } = decide(await replayOf(context, record));
  return {
    id,
    at: record.at.toISOString(),
    request: record.request,
    offers: decision.offers,
    ...(record.silence !== undefined && { silence: record.silence }),
    ...(record.snapshotId !== undefined && { snapshotId: record.snapshotId }),
    ...(record.configId !== undefined && { configId: record.configId }),
    dropped,
    newerFacts: record.seen.live ?? [],
    ...(record.technique && { technique: describe(record.technique, worth) }),
    replayed: gist(decision.offers) === gist(record.offers),
  };
}

function describe(
  { modelId, technique, propensity }: ChosenTechnique,
  worth: readonly Worth[] = [],
): ExplainedTechnique {
  return { modelId, technique, propensity, worth: [...worth] };
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
