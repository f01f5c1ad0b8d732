import type { HistoryStats, PlacementStats, SnapshotRecord } from '../store/index.ts';
import type { Context } from './context.ts';

/** What the shop holds, what was learned from it and how fresh that is, and what became of offers. */
export interface Stats {
  /** Whether this is the shop that we made up. */
  readonly demo: boolean;
  readonly history: HistoryStats;
  /** Absent until something has been learned. */
  readonly learned?: SnapshotRecord;
  readonly placements: readonly PlacementStats[];
}

/** Reads the numbers that tell how the shop's Cartwright is doing. */
export async function showStats(context: Context): Promise<Stats> {
  const [demo, history, [learned], placements] = await Promise.all([
    context.store.demo.present(),
    context.store.stats.history(),
    context.store.snapshots.latest(1),
    context.store.stats.placements(),
  ]);
  return { demo, history, ...(learned && { learned }), placements };
}
