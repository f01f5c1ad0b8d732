import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../domain/index.ts';
import { type HeldLock, processAlive, processMark, type ProcessMark, waitForLock } from '../../lib/index.ts';
import { mayEnter, unprivilegedAccount, type Account } from './account.ts';
import { bundledPostgres, SHARED_ROOT } from './binaries.ts';
import { initCluster, runningPort, startCluster, stopCluster, type Cluster } from './cluster.ts';

/** The embedded database, up for as long as somebody holds it. */
export interface Embedded {
  readonly connectionString: string;
  /** Folder of the database files. */
  readonly folder: string;
  /** Lets go of it; the last one to do so stops the server. */
  release(): Promise<void>;
}

/** How long another command may take to start or stop the database before we say that it hangs. */
const LOCK_WAIT_MS = 60_000;

/**
 * The database of a home folder, made and started where needed. Every process that uses it leaves its mark in
 * `holders/`; the last to leave stops the server, so commands work while the shop's server runs and while it does not.
 */
export async function openEmbedded(home: string): Promise<Embedded> {
  const lock = await lockDatabase(home);
  try {
    const cluster = clusterOf(home);
    const password = passwordOf(home);
    initCluster(cluster, password);
    const port = runningPort(cluster) ?? (await startCluster(cluster));
    const mark = leaveMark(home);
    return {
      connectionString: `postgres://cartwright:${password}@127.0.0.1:${port}/postgres`,
      folder: cluster.folder,
      release: () => release(home, cluster, mark),
    };
  } finally {
    lock.release();
  }
}

async function release(home: string, cluster: Cluster, mark: string): Promise<void> {
  const lock = await lockDatabase(home);
  try {
    rmSync(mark, { force: true });
    if (!someoneHolds(home)) await stopCluster(cluster);
  } finally {
    lock.release();
  }
}

async function lockDatabase(home: string): Promise<HeldLock> {
  const lock = await waitForLock(join(home, 'database.lock'), 'starting or stopping the database', LOCK_WAIT_MS);
  if ('release' in lock) return lock;
  throw new Refusal(
    'conflict',
    `Process ${lock.pid} has been ${lock.note} of ${home} for over a minute.`,
    'Look at what that process is doing, end it, and try again.',
  );
}

function clusterOf(home: string): Cluster {
  const account = unprivilegedAccount();
  return { postgres: bundledPostgres(account), folder: join(placeOf(home, account), 'postgres'), account };
}

/**
 * Files lie under the home; as root under a home that the database's account may not enter, in /var/lib/cartwright. The
 * home remembers which: a new home never meets the database of one that was deleted.
 */
function placeOf(home: string, account: Account | undefined): string {
  const note = join(home, 'database.place');
  if (!existsSync(note)) writeFileSync(note, !account || mayEnter(account, home) ? '.' : newSharedFolder());
  return resolve(home, readFileSync(note, 'utf8').trim());
}

function newSharedFolder(): string {
  const folder = join(SHARED_ROOT, randomBytes(8).toString('hex'));
  for (const path of [SHARED_ROOT, folder]) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o755);
  }
  return folder;
}

function passwordOf(home: string): string {
  const path = join(home, 'database.password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

let marks = 0;

function leaveMark(home: string): string {
  const folder = join(home, 'holders');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${process.pid}.${(marks += 1)}`);
  writeFileSync(path, JSON.stringify(processMark()));
  return path;
}

function someoneHolds(home: string): boolean {
  const folder = join(home, 'holders');
  const left = readdirSync(folder).filter((name) => {
    const alive = processAlive(JSON.parse(readFileSync(join(folder, name), 'utf8')) as ProcessMark);
    if (!alive) rmSync(join(folder, name), { force: true });
    return alive;
  });
  return left.length > 0;
}
