import type { Context } from './context.ts';
import { openDecider, type Decider } from './decider.ts';
import { openDecisionLog, type DecisionLog } from './decision-log.ts';
import { openKeyRing, type KeyRing } from './keys.ts';

/** What a running server works with: decisions from memory, and word from the database of what has changed. */
export interface Serving {
  readonly context: Context;
  readonly decider: Decider;
  readonly log: DecisionLog;
  readonly keys: KeyRing;
  /** Lets go of everything but the context; what is waiting is written first. */
  close(): Promise<void>;
}

/** Sessions end after half an hour of silence, so nothing is lost by looking seldom. */
const VIEWS_EVERY_MS = 10_000;

/** Opens what a server needs, and keeps snapshot and product facts up to date until it is closed. */
export async function openServing(context: Context): Promise<Serving> {
  const decider = await openDecider(context);
  const log = openDecisionLog(context);
  const keys = await openKeyRing(context);
  const quietly = (work: () => Promise<void>, what: string) => () => {
    work().catch((error: unknown) => context.warn(`${what} could not be brought up to date: ${String(error)}`));
  };
  const views = setInterval(sayingOnce(decider.views.refresh, context.warn), VIEWS_EVERY_MS).unref();
  const stops = await Promise.all([
    context.store.snapshots.onCurrent(quietly(decider.reload, 'The snapshot')),
    context.store.keys.onChange(quietly(keys.reload, 'The list of keys')),
    context.store.products.onChange(quietly(decider.live.refresh, 'Product facts')),
  ]);
  return {
    context,
    decider,
    log,
    keys,
    async close() {
      clearInterval(views);
      decider.views.restart(undefined);
      for (const stop of stops) await stop();
      await log.close();
    },
  };
}

/** A database that is away for an hour is not told of every ten seconds. */
function sayingOnce(work: () => Promise<void>, warn: (sentence: string) => void): () => void {
  let said = false;
  const fail = (error: unknown) => {
    if (!said) warn(`What visitors look at could not be brought up to date: ${String(error)}`);
    said = true;
  };
  return () => void work().then(() => (said = false), fail);
}
