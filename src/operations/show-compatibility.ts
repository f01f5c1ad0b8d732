import { type CompatibilityList, Refusal } from '../domain/index.ts';
import type { Context } from './context.ts';
import { type Decider, openDecider } from './serving/decider.ts';

/** What must hold for products to fit each other: the merchant's rules, and what orders taught, with its evidence. */
export async function showCompatibility(context: Context, known?: Decider): Promise<CompatibilityList> {
  const decider = known ?? (await openDecider(context));
  const snapshot = decider.current()?.snapshot;
  if (!snapshot)
    throw new Refusal('not_ready', 'Nothing has been learned yet.', 'Import orders, then run `cartwright learn`.');
  const { rules, countries, learned } = decider.config.current().config.compatibility;
  const heeded = ({ id }: { id: string }) => learned.use && !learned.except.includes(id);
  return {
    rules,
    countries,
    learned: snapshot.compatibility.map((constraint) => ({ ...constraint, heeded: heeded(constraint) })),
    snapshotId: snapshot.id,
  };
}
