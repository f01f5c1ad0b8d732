import type { Decided } from '../../decide/index.ts';
import type {
  ChosenTechnique,
  ConfigId,
  DecisionId,
  DecisionRequest,
  ExplainedTechnique,
  Offer,
  Reward,
  Seen,
  SnapshotId,
  Worth,
} from '../../domain/index.ts';

/** Why a decision comes out as it does: what was asked, what is offered, and what was found and left out. */
export interface Explanation extends Pick<Decided, 'dropped' | 'passed' | 'withheld' | 'arm'> {
  readonly id: DecisionId;
  readonly at: string;
  readonly request: DecisionRequest;
  readonly offers: readonly Offer[];
  readonly silence?: string;
  readonly rewards?: readonly Reward[];
  readonly snapshotId?: SnapshotId;
  /** Absent where nobody had stored a configuration. */
  readonly configId?: ConfigId;
  /** How the offers were chosen, by what was learned of techniques; absent where nothing chose. */
  readonly technique?: ExplainedTechnique;
  /** What it looked at beside these: facts newer than the snapshot, what is remembered of the shopper, and more. */
  readonly seen: Seen;
  /** Milliseconds that making the decision took this time. */
  readonly tookMs: number;
}

/** What made a decision, beside what it says itself. */
export interface MadeFrom {
  readonly request: DecisionRequest;
  readonly configId?: ConfigId | undefined;
  readonly tookMs: number;
}

/** Everything about a decision that a person may ask for. */
export function explanationOf(decided: Decided, { request, configId, tookMs }: MadeFrom): Explanation {
  const { decision, seen, dropped, passed, withheld, arm, technique, worth } = decided;
  const { id, at, offers, silence, rewards, snapshotId } = decision;
  return {
    id,
    at,
    request,
    offers,
    ...(silence !== undefined && { silence }),
    ...(rewards && { rewards }),
    ...(withheld && { withheld }),
    ...(arm && { arm }),
    ...(technique && { technique: described(technique, worth) }),
    dropped,
    ...(passed && { passed }),
    ...(snapshotId !== undefined && { snapshotId }),
    ...(configId !== undefined && { configId }),
    seen,
    tookMs: Math.round(tookMs * 1000) / 1000,
  };
}

function described(
  { modelId, technique, propensity }: ChosenTechnique,
  worth: readonly Worth[] = [],
): ExplainedTechnique {
  return { modelId, technique, propensity, worth: [...worth] };
}

/** Does the work and says how long it took, in milliseconds. */
export function timed<T>(work: () => T): { readonly result: T; readonly tookMs: number } {
  const began = performance.now();
  const result = work();
  return { result, tookMs: performance.now() - began };
}
