import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/index.ts';
import { processAlive } from '../../src/lib/index.ts';
import { openEmbedded, openStore, type Embedded } from '../../src/store/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';

let home: ReturnType<typeof tempFolder>;
beforeEach(() => {
  home = tempFolder();
});
afterEach(() => home.remove());

const event = (id: string) => ({ id, productId: 'p', kind: 'shown' as const, at: '2026-03-01T10:00:00Z' });

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function gone(pid: number): Promise<void> {
  while (processAlive({ pid })) await new Promise((done) => setTimeout(done, 10));
}

test('R1 everyone on a home shares one database, and the last to leave stops it', async () => {
  const [first, second] = await Promise.all([openEmbedded(home.folder), openEmbedded(home.folder)]);
  expect(second.connectionString).toBe(first.connectionString);
  const pid = postmaster(first.folder);
  await first.release();
  await (await openStore(second.connectionString)).close();
  await second.release();
  await gone(pid);
  expect(existsSync(join(first.folder, 'postmaster.pid'))).toBe(false);
});

test('T1 what was acknowledged survives the sudden death of Postgres', async () => {
  const before = await openEmbedded(home.folder);
  const store = await openStore(before.connectionString);
  await store.events.append([event('e1'), event('e2')]);
  const pid = postmaster(before.folder);
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  await store.close();
  const after = await openEmbedded(home.folder);
  const reopened = await openStore(after.connectionString);
  expect(await reopened.events.append([event('e1'), event('e2'), event('e3')])).toBe(1);
  await reopened.close();
  await after.release();
  await before.release();
});

test('R1 a process that dies without leaving is forgotten', async () => {
  const main = new URL('../../src/store/index.ts', import.meta.url).href;
  const script = `const { openEmbedded } = await import(${JSON.stringify(main)});
    await openEmbedded(${JSON.stringify(home.folder)}); process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  await new Promise((done) => child.once('exit', done));
  const next = await openEmbedded(home.folder);
  const pid = postmaster(next.folder);
  await next.release();
  await gone(pid);
});

test('R1 a database of another major version is refused with words on what to do', async () => {
  const first = await openEmbedded(home.folder);
  await first.release();
  writeFileSync(join(first.folder, 'PG_VERSION'), '99\n');
  await expect(openEmbedded(home.folder)).rejects.toThrow(/made by Postgres 99; this Cartwright brings Postgres 18/);
  await expect(openEmbedded(home.folder)).rejects.toMatchObject({ fix: expect.stringMatching(/newer Cartwright/) });
});

test('R1 a stale process number of another program does not keep the database from starting', async () => {
  const first = await openEmbedded(home.folder);
  await first.release();
  writeFileSync(join(first.folder, 'postmaster.pid'), `${process.pid}\n`);
  const again: Embedded = await openEmbedded(home.folder);
  await again.release();
});

test('R1 a database that cannot be reached is named without its password', async () => {
  const failure = await openStore('postgres://me:secret@127.0.0.1:1/shop').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Refusal);
  expect(failure).toMatchObject({
    code: 'not_ready',
    message: expect.stringMatching(/^The database at 127\.0\.0\.1:1 cannot be reached/),
  });
  expect((failure as Refusal).message).not.toContain('secret');
});

test.runIf(process.getuid?.() === 0)(
  'R1 as root, a home that nobody else may enter keeps its database elsewhere',
  async () => {
    const closed = mkdtempSync('/root/cartwright-test-');
    chmodSync(closed, 0o700);
    mkdirSync(join(closed, 'home'));
    const embedded = await openEmbedded(join(closed, 'home'));
    expect(embedded.folder).toMatch(/^\/var\/lib\/cartwright\/[0-9a-f]{16}\/postgres$/);
    await (await openStore(embedded.connectionString)).close();
    await embedded.release();
    rmSync(closed, { recursive: true });
    rmSync(join(embedded.folder, '..'), { recursive: true });
  },
);
