import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';

const RETRY_MS = 1_000;

/**
 * Listens on a channel until the returned function is called. A connection that breaks is made again; because words
 * may have been missed meanwhile, the callback then gets an empty one: look for yourself.
 */
export async function listen(
  db: Database,
  channel: string,
  callback: (word: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client = await subscribe(db, channel, callback, () => void again());
  const again = async (): Promise<void> => {
    while (!stopped) {
      await sleep(RETRY_MS, undefined, { ref: false });
      try {
        client = await subscribe(db, channel, callback, () => void again());
        return callback('');
      } catch {
        // Still down: whoever needs the database says so; here the next try is all there is to do.
      }
    }
  };
  return async () => {
    stopped = true;
    client.removeAllListeners('notification');
    client.release(true);
  };
}

async function subscribe(
  db: Database,
  channel: string,
  callback: (word: string) => void,
  onBroken: () => void,
): Promise<PoolClient> {
  const client = await db.pool.connect();
  client.on('notification', ({ payload }) => callback(payload ?? ''));
  client.once('error', () => {
    client.release(true);
    onBroken();
  });
  await client.query(`listen ${channel}`);
  return client;
}
