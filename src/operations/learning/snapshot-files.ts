import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSnapshot, type Snapshot, type SnapshotId } from '../../domain/index.ts';
import type { Home } from '../home.ts';

/** How many snapshots stay in any case, so that a damaged one has a predecessor. */
const KEPT = 5;

/** Writes a snapshot whole and durably, or not at all. */
export function writeSnapshot(home: Home, id: SnapshotId, bytes: Uint8Array): void {
  const path = pathOf(home, id);
  const draft = `${path}.${process.pid}.draft`;
  const file = openSync(draft, 'w');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Opens a snapshot from its file into memory that all threads can share. Undefined where there is no such file. */
export function readSnapshot(home: Home, id: SnapshotId): Snapshot | undefined {
  const path = pathOf(home, id);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let done = 0; done < bytes.length;) {
      const read = readSync(file, bytes, done, bytes.length - done, done);
      if (read === 0) break; // cut off while we read: the hash will say so
      done += read;
    }
    return openSnapshot(bytes);
  } finally {
    closeSync(file);
  }
}

const ENDING = '.snapshot';

function pathOf(home: Home, id: SnapshotId): string {
  return join(home.snapshots, `${id}${ENDING}`);
}

/** The snapshots on disk but for the latest five. */
export function olderSnapshots(home: Home): SnapshotId[] {
  return readdirSync(home.snapshots)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => ({ id: name.slice(0, -ENDING.length), at: statSync(join(home.snapshots, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT)
    .map(({ id }) => id);
}

/** Clears a snapshot away. */
export function removeSnapshot(home: Home, id: SnapshotId): void {
  rmSync(pathOf(home, id), { force: true });
}
