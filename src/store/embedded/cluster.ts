import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../domain/index.ts';
import { processAlive } from '../../lib/index.ts';
import type { Account } from './account.ts';
import { BUNDLED_MAJOR } from './binaries.ts';

/** A Postgres of our own: where its programs and its files are, and the account that it runs under. */
export interface Cluster {
  readonly postgres: string;
  readonly folder: string;
  readonly account: Account | undefined;
}

/** Makes the database files if there are none yet. They appear whole or not at all. */
export function initCluster(cluster: Cluster, password: string): void {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return refuseOtherMajor(cluster.folder);
  const draft = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  for (const folder of [dirname(draft), draft]) mkdirSync(folder, { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (cluster.account)
    for (const path of [draft, passwordFile]) chownSync(path, cluster.account.uid, cluster.account.gid);
  const made = spawnSync(
    join(cluster.postgres, 'bin', 'initdb'),
    [
      `--pgdata=${draft}`,
      '--username=cartwright',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ].concat(['--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions']),
    { ...runAs(cluster.account), encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  renameSync(draft, cluster.folder);
}

function refuseOtherMajor(folder: string): void {
  const major = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
  if (major === BUNDLED_MAJOR) return;
  throw new Refusal(
    'conflict',
    `The database in ${folder} was made by Postgres ${major}; this Cartwright brings Postgres ${BUNDLED_MAJOR}.`,
    major > BUNDLED_MAJOR
      ? 'Start it with the newer Cartwright that made it, or name another home with --home.'
      : `Dump it with the Cartwright that made it (pg_dump), move the folder away, start again and restore.`,
  );
}

/** The port of the running server, if there is one. */
export function runningPort(cluster: Cluster): number | undefined {
  const lines = postmasterFile(cluster.folder);
  const pid = Number(lines?.[0]);
  return lines && processAlive({ pid }) && isPostgres(pid) ? Number(lines[3]) : undefined;
}

/** Starts the server on a free loopback port, apart from our process group so that Ctrl-C reaches us alone. */
export async function startCluster(cluster: Cluster): Promise<number> {
  clearStalePid(cluster.folder);
  const port = await freePort();
  const log = openSync(`${cluster.folder}.log`, 'a');
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...SETTINGS };
  const server = spawn(
    join(cluster.postgres, 'bin', 'postgres'),
    ['-D', cluster.folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...runAs(cluster.account), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let gone = false;
  server.once('error', () => (gone = true)).once('exit', () => (gone = true));
  server.unref();
  while (postmasterFile(cluster.folder)?.[7]?.trim() !== 'ready') {
    if (gone) throw new Error(`Postgres did not start: ${lastLine(`${cluster.folder}.log`)}`);
    await sleep(10);
  }
  return port;
}

/** Stops the server cleanly: open transactions are rolled back, everything committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const pid = Number(postmasterFile(cluster.folder)?.[0]);
  if (!pid || !processAlive({ pid })) return;
  process.kill(pid, 'SIGINT');
  while (existsSync(join(cluster.folder, 'postmaster.pid')) && processAlive({ pid })) await sleep(10);
}

/** For a shop on one machine: modest memory, and every commit on disk before it is acknowledged. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '128MB',
  work_mem: '64MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  wal_compression: 'on',
  max_connections: 50,
  jit: 'off',
  log_min_messages: 'warning',
  timezone: 'UTC',
} as const;

function runAs(account: Account | undefined): { cwd: string; uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  // The current folder may be one that the account cannot enter; the root of the file system never is.
  const base = { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  return account ? { ...base, uid: account.uid, gid: account.gid } : base;
}

function postmasterFile(folder: string): string[] | undefined {
  const path = join(folder, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : undefined;
}

/** After a power cut the file may name a process number that now belongs to another program; Postgres would not start. */
function clearStalePid(folder: string): void {
  const pid = Number(postmasterFile(folder)?.[0]);
  if (pid && !(processAlive({ pid }) && isPostgres(pid))) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function lastLine(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? 'it said nothing';
}
