import { join } from 'node:path';
import { Refusal } from '../domain/index.ts';
import { type HeldLock, tryLock } from '../lib/index.ts';
import type { Context } from './context.ts';
import { makeFirstKeys, type NewKeys } from './serving/keys.ts';
import { learn, type Learned } from './learn.ts';
import { loadDemo, type Demo } from './importing/load-demo.ts';
import { openServing, type Serving } from './serving/serving.ts';

/** A shop that is ready to be served, and what happened on the way. */
export interface StartedShop {
  readonly serving: Serving;
  readonly demoLoaded: boolean;
  readonly learned?: Learned;
  /** Only the first time. */
  readonly keys?: NewKeys;
  /** Lets go of everything but the context. */
  close(): Promise<void>;
}

/** How to start. */
export interface StartInput {
  /** Loaded where the store is empty; absent, an empty shop stays empty. */
  readonly demo?: (() => Promise<Demo>) | undefined;
  readonly seed: number;
  /** Where the server will be, for whoever finds the home taken. */
  readonly address: string;
}

/** Makes a home ready to serve: one server on it, a history where there is none, something learned, keys. */
export async function startShop(context: Context, input: StartInput): Promise<StartedShop> {
  const lock = lockHome(context, input.address);
  try {
    const demoLoaded = input.demo !== undefined && (await loadDemo(context, input.demo));
    const learned = (await needsLearning(context)) ? await learn(context, { seed: input.seed }) : undefined;
    const keys = await makeFirstKeys(context);
    const serving = await openServing(context);
    const close = async () => {
      await serving.close();
      lock.release();
    };
    return { serving, demoLoaded, close, ...(learned && { learned }), ...(keys && { keys }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function needsLearning(context: Context): Promise<boolean> {
  const [latest] = await context.store.snapshots.latest(1);
  return latest === undefined && (await context.store.holds()).orders;
}

function lockHome(context: Context, address: string): HeldLock {
  const lock = tryLock(join(context.home.folder, 'server.lock'), address);
  if ('release' in lock) return lock;
  throw new Refusal(
    'conflict',
    `A Cartwright server already runs on ${context.home.folder}: process ${lock.pid} at ${lock.note}.`,
    'Use that one, stop it first, or name another folder with --home.',
  );
}
