import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processAlive, processMark, type ProcessMark } from './process-alive.ts';

/** Who holds a lock, as far as the file tells. */
export interface LockHolder extends ProcessMark {
  readonly note: string;
}

/** A lock that is held; `release` lets go of it and may be called twice. */
export interface HeldLock {
  release(): void;
}

let drafts = 0;

/**
 * Takes the lock at once, or answers who holds it. A lock whose process has died is taken over. The file appears whole
 * (written aside, then linked), so that nobody ever reads half a holder.
 */
export function tryLock(path: string, note: string): HeldLock | LockHolder {
  const draft = `${path}.${process.pid}.${(drafts += 1)}`;
  const me: LockHolder = { ...processMark(), note };
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(draft, path)) return heldBy(path, me);
      const holder = readHolder(path);
      if (holder && processAlive(holder)) return holder;
      moveAway(path, `${draft}.dead`);
      const moved = readHolder(`${draft}.dead`);
      // Somebody else may have taken the lock over since we read it: what we moved is then theirs, and goes back.
      if (moved && processAlive(moved)) linked(`${draft}.dead`, path);
      rmSync(`${draft}.dead`, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes the lock, waiting for its holder for at most `waitMs`; then answers who holds it. */
export async function waitForLock(path: string, note: string, waitMs: number): Promise<HeldLock | LockHolder> {
  const end = performance.now() + waitMs;
  for (;;) {
    const lock = tryLock(path, note);
    if ('release' in lock || performance.now() > end) return lock;
    await sleep(25);
  }
}

function heldBy(path: string, me: LockHolder): HeldLock {
  return {
    release() {
      if (readHolder(path)?.pid === me.pid) rmSync(path, { force: true });
    },
  };
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function moveAway(path: string, to: string): void {
  try {
    renameSync(path, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
