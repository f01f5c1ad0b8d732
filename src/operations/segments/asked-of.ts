import { Refusal, type ShopConfig, type Snapshot } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type Decider, openDecider } from '../serving/decider.ts';
import { Census } from './census.ts';

/** Whoever asks: a running server, which has all in memory, or a command, for which it is opened. */
export type AskedOf = Context | { readonly context: Context; readonly decider: Decider };

/** What questions about segments are answered from. */
export interface SegmentShop {
  readonly context: Context;
  readonly snapshot: Snapshot;
  readonly config: ShopConfig;
  readonly census: Census;
}

/** Opens what questions about segments are answered from. */
export async function segmentShop(asked: AskedOf): Promise<SegmentShop> {
  const { context, decider } = 'decider' in asked ? asked : { context: asked, decider: await openDecider(asked) };
  const snapshot = decider.current()?.snapshot;
  if (!snapshot)
    throw new Refusal('not_ready', 'Nothing has been learned yet.', 'Import orders, then run `cartwright learn`.');
  const { config } = decider.config.current();
  const newer = decider.customers.all();
  return {
    context,
    snapshot,
    config,
    census: new Census({ snapshot, settings: config.traits, newer, at: context.now() }),
  };
}
