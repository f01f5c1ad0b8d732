import type { Context } from '../context.ts';
import { beginMemory, openDecider, type Decider } from './decider.ts';
import { openDecisionLog, type DecisionLog } from './decision-log.ts';
import { keepUp, type KeepingUp } from './keep-up.ts';
import { openKeyRing, type KeyRing } from './keys.ts';
import { type OfferSigner, openSigner } from '../signed-offers/signer.ts';

/** What a running server works with: decisions from memory, and word from the database of what has changed. */
export interface Serving {
  readonly context: Context;
  readonly decider: Decider;
  readonly log: DecisionLog;
  readonly keys: KeyRing;
  readonly signer: OfferSigner;
  /** Lets go of everything but the context; what is waiting is written first. */
  close(): Promise<void>;
}

/** Sessions end after half an hour of silence, so nothing is lost by looking seldom. */
const VIEWS_EVERY_MS = 10_000;
/** Offers are held open for half an hour, so nothing is lost by learning of them seldom either. */
const LESSONS_EVERY_MS = 15_000;

/** What this server notes counts at once; what others note, after this. */
const MEMORY_EVERY_MS = 2_000;

/** Opens what a server needs, and keeps snapshot and product facts up to date until it is closed. */
export async function openServing(context: Context): Promise<Serving> {
  const decider = await openDecider(context);
  await beginMemory(decider);
  const log = openDecisionLog(context, decider.memory.server);
  const keys = await openKeyRing(context);
  const signer = await openSigner(context);
  const kept = keepAll({ context, decider, keys, signer });
  const timers = [
    setInterval(kept.views.ask, VIEWS_EVERY_MS).unref(),
    setInterval(kept.lessons.ask, LESSONS_EVERY_MS).unref(),
    setInterval(kept.memory.ask, MEMORY_EVERY_MS).unref(),
  ];
  const stops = await Promise.all([
    context.store.snapshots.onCurrent(kept.snapshot.ask),
    context.store.keys.onChange(kept.keys.ask),
    context.store.technique.onCurrent(kept.technique.ask),
    context.store.products.onChange(kept.products.ask),
    context.store.customers.onChange(kept.customers.ask),
    context.store.pasts.onChange(kept.pasts.ask),
    context.store.config.onChange(kept.config.ask),
    context.store.offers.onRotation(kept.signer.ask),
    context.store.offers.onUse(kept.uses.ask),
  ]);
  // What changed before anybody listened was not heard of.
  for (const each of Object.values(kept)) each.ask();
  return {
    context,
    decider,
    log,
    keys,
    signer,
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(Object.values(kept).map((each) => each.stop()));
      decider.views.restart(undefined);
      for (const stop of stops) await stop();
      await log.close();
    },
  };
}

type Kept =
  | 'snapshot'
  | 'keys'
  | 'products'
  | 'customers'
  | 'pasts'
  | 'views'
  | 'config'
  | 'signer'
  | 'uses'
  | 'technique'
  | 'lessons'
  | 'memory';

/** What is brought up to date whenever it is asked for. */
function keepAll({ context, decider, keys, signer }: Omit<Serving, 'log' | 'close'>): Record<Kept, KeepingUp> {
  const keeping = (work: () => Promise<void>, what: string): KeepingUp =>
    keepUp(work, (error) => context.warn(`${what} could not be brought up to date: ${String(error)}`));
  return {
    snapshot: keeping(decider.reload, 'The snapshot'),
    keys: keeping(keys.reload, 'The list of keys'),
    signer: keeping(signer.reload, 'The keys that sign offers'),
    uses: keeping(decider.uses.refresh, 'How often offers were used'),
    config: keeping(decider.config.reload, 'The configuration'),
    products: keeping(decider.live.refresh, 'Product facts'),
    customers: keeping(decider.customers.refresh, 'What is known of customers'),
    pasts: keeping(decider.pasts.refresh, 'What products cost before'),
    views: keeping(decider.views.refresh, 'What visitors look at'),
    technique: keeping(decider.technique.refresh, 'The model of techniques'),
    lessons: keeping(decider.technique.learn, 'What is learned of techniques'),
    memory: keeping(decider.memory.refresh, 'What is remembered of shoppers'),
  };
}
