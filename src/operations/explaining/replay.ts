import { type DecideInput, replayed } from '../../decide/index.ts';
import { Refusal } from '../../domain/index.ts';
import type { DecisionRecord } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { showConfigVersion } from '../show-config-version.ts';
import { readSnapshot } from '../learning/snapshot-files.ts';

/** Everything that a kept decision was made from, to be made again. Refuses one whose snapshot is no longer kept. */
export async function replayOf(context: Context, record: DecisionRecord): Promise<DecideInput> {
  const { id, snapshotId, configId, seen, technique, request, at } = record;
  const snapshot = snapshotId === undefined ? undefined : readSnapshot(context.home, snapshotId);
  if (snapshotId !== undefined && !snapshot)
    throw new Refusal(
      'not_found',
      `The snapshot ${snapshotId} that decision ${id} was made from is not in ${context.home.snapshots}.`,
      'It lies on the machine that learned it, for as long as a decision refers to it: explain the decision there.',
    );
  const config = configId === undefined ? undefined : (await showConfigVersion(context, configId)).config;
  const newer = new Map(seen.live?.map((product) => [product.id, product]));
  const past = new Map(seen.past?.map((each) => [each.productId, each]));
  return {
    snapshot,
    ...(config && { config }),
    live: (productId) => newer.get(productId),
    past: (productId) => past.get(productId),
    segments: seen.segments,
    memory: seen.memory,
    usedUp: seen.usedUp,
    policy: technique && replayed(technique),
    foretell: seen.foretold && (() => seen.foretold ?? []),
    request,
    id,
    at: at.getTime(),
  };
}
