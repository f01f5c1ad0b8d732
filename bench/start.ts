/**
 * From `cartwright start` to the first decision: on an empty home (database made, demo shop drawn, loaded and learned),
 * then again on the home that this leaves. `node bench/start.ts [--rounds 3]`
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { tempFolder } from '../src/lib/testing.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const PORT = 4_199;
const POLL_MS = 10;

const rows: Record<string, string | number>[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const { folder: home, remove } = tempFolder();
  const first = await startOnce(home);
  const again = await startOnce(home, first.key);
  rows.push({ round, 'empty home, s': first.seconds.toFixed(1), 'existing home, s': again.seconds.toFixed(1) });
  remove();
}
console.table(rows);

/** Starts, asks for a decision as soon as there is one to be had, stops; answers the seconds until it came. */
async function startOnce(home: string, knownKey?: string): Promise<{ seconds: number; key: string }> {
  const began = performance.now();
  const server = spawn(process.execPath, ['src/main.ts', 'start', '--home', home, '--port', String(PORT)]);
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((done) => server.once('exit', done));
  const key = () => knownKey ?? /cw_server_[\w-]+/.exec(said)?.[0] ?? '';
  while (!(await decides(key()))) {
    if (server.exitCode !== null) throw new Error(said);
    await sleep(POLL_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  server.kill('SIGINT');
  await ended;
  return { seconds, key: key() };
}

async function decides(key: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${PORT}/v1/decisions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ placement: 'category_page' }),
  }).catch(() => undefined);
  if (!answer?.ok) return false;
  const { offers } = (await answer.json()) as { offers: unknown[] };
  return offers.length > 0;
}
