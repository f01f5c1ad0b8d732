import { Refusal, type Snapshot } from '../../domain/index.ts';
import type { SnapshotRecord } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { readSnapshot } from '../learning/snapshot-files.ts';

/** A snapshot that is open, with what the database knows of it. */
export interface OpenSnapshot {
  readonly snapshot: Snapshot;
  readonly record: SnapshotRecord;
}

const TRIED = 5;

/**
 * Opens the current snapshot. One that is damaged, too new for us or not on this machine is passed over for the last
 * good one, and the person is told. Undefined when nothing has been learned that can be opened.
 */
export async function openCurrentSnapshot(context: Context): Promise<OpenSnapshot | undefined> {
  for (const record of await context.store.snapshots.latest(TRIED)) {
    try {
      const snapshot = readSnapshot(context.home, record.id);
      if (snapshot) return { snapshot, record };
      context.warn(
        `Snapshot ${record.id} is not in ${context.home.snapshots}: run \`cartwright learn\` here to make one.`,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.warn(`${error.message} ${error.fix} The one before is used meanwhile.`);
    }
  }
  return undefined;
}
