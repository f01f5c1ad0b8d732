import { encodeSnapshot, openSnapshot, Refusal, type LearnedFrom, type SnapshotId } from '../domain/index.ts';
import { learn as learnFrom, type LearnOptions } from '../learn/index.ts';
import type { Context } from './context.ts';
import { withLearningThread } from './learning/learning-thread.ts';
import { olderSnapshots, removeSnapshot, writeSnapshot } from './learning/snapshot-files.ts';

/** What learning made. */
export interface Learned {
  readonly snapshotId: SnapshotId;
  readonly learnedFrom: LearnedFrom;
  /** Products with at least one entry, and entries in all. */
  readonly relations: Record<
    'boughtTogether' | 'upgrades' | 'similar',
    { readonly products: number; readonly entries: number }
  >;
  /** Sets that sell together. */
  readonly bundles: number;
  /** Browsing sessions that were learned from. */
  readonly sessions: number;
  readonly bytes: number;
  readonly seconds: { readonly reading: number; readonly learning: number; readonly total: number };
}

/** Learns from the whole history and makes the result current for every server that runs on this database. */
export function learn(context: Context, input: { seed: number }): Promise<Learned> {
  return withLearningThread((startThread) => learnWith(context, { ...input, startThread }));
}

async function learnWith(context: Context, options: Pick<LearnOptions, 'seed' | 'startThread'>): Promise<Learned> {
  const began = performance.now();
  const readAt = new Date(context.now());
  const history = await context.store.history.read();
  if (history.products.length === 0)
    throw new Refusal(
      'not_ready',
      'There is nothing to learn from yet: the shop has no orders and no products.',
      'Import some first: `cartwright import orders FILE`.',
    );
  const read = performance.now();
  const content = learnFrom(history, {
    ...options,
    onProgress: (_step, done, total) => context.progress('Learning', done, total),
  });
  const bytes = encodeSnapshot(content);
  const { id } = openSnapshot(bytes);
  writeSnapshot(context.home, id, bytes);
  const learned = performance.now();
  const seconds = (learned - began) / 1000;
  await context.store.snapshots.makeCurrent({ id, readAt, seconds, learnedFrom: content.learnedFrom });
  await clearUnused(context);
  return {
    snapshotId: id,
    learnedFrom: content.learnedFrom,
    relations: {
      boughtTogether: extent(content.pairs.start),
      upgrades: extent(content.upgrades.start),
      similar: extent(content.similar.start),
    },
    bundles: content.bundles.orders.length,
    sessions: content.sessions?.table.count ?? 0,
    bytes: bytes.length,
    seconds: { reading: (read - began) / 1000, learning: (learned - read) / 1000, total: seconds },
  };
}

/** A decision is explained from its snapshot, so one stays for as long as a decision refers to it. */
async function clearUnused({ home, store }: Context): Promise<void> {
  const older = olderSnapshots(home);
  if (older.length === 0) return;
  for (const id of await store.snapshots.unused(older)) removeSnapshot(home, id);
}

function extent(start: Uint32Array): { products: number; entries: number } {
  let products = 0;
  for (let product = 0; product + 1 < start.length; product++) if (start[product] !== start[product + 1]) products += 1;
  return { products, entries: start.at(-1) ?? 0 };
}
