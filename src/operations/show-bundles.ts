import { bundlesOf } from '../decide/index.ts';
import { Refusal, type BundleList, type ProductId } from '../domain/index.ts';
import type { Context } from './context.ts';
import { openDecider } from './serving/decider.ts';

/** Sets that sell together: of one product, or of the whole shop. */
export async function showBundles(
  context: Context,
  { productId, limit }: { productId?: ProductId; limit: number },
): Promise<BundleList> {
  const decider = await openDecider(context);
  const snapshot = decider.current()?.snapshot;
  if (!snapshot)
    throw new Refusal('not_ready', 'Nothing has been learned yet.', 'Import orders, then run `cartwright learn`.');
  return bundlesOf(snapshot, { limit, live: decider.live.find, ...(productId !== undefined && { productId }) });
}
