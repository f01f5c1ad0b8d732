import { relationsOf } from '../decide/index.ts';
import { Refusal, type ProductId, type Relations } from '../domain/index.ts';
import type { Serving } from './serving/serving.ts';

/** Everything that was learned about how one product stands to others. */
export function showRelations({ decider }: Serving, productId: ProductId, limit?: number): Relations {
  const current = decider.current();
  if (!current)
    throw new Refusal('not_ready', 'Nothing has been learned yet.', 'Import orders, then run `cartwright learn`.');
  return relationsOf(current.snapshot, productId, { live: decider.live.find, ...(limit !== undefined && { limit }) });
}
