import { setTimeout as sleep } from 'node:timers/promises';
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
  let letGo = await subscribe(db, channel, { callback, onBroken: () => void again() });
  const again = async (): Promise<void> => {
    while (!stopped) {
      await sleep(RETRY_MS, undefined, { ref: false });
      try {
        letGo = await subscribe(db, channel, { callback, onBroken: () => void again() });
        // Whoever stopped it meanwhile let go of the connection before: this one would be held for ever.
        return stopped ? letGo() : callback('');
      } catch {
        // Still down: whoever needs the database says so; here the next try is all there is to do.
      }
    }
  };
  return async () => {
    stopped = true;
    letGo();
  };
}

/** What a connection that listens tells: words, and once that it broke. */
interface Ears {
  readonly callback: (word: string) => void;
  readonly onBroken: () => void;
}

/** Listens on a connection of its own; the answer gives it back, once, whatever became of it meanwhile. */
async function subscribe(db: Database, channel: string, { callback, onBroken }: Ears): Promise<() => void> {
  const client = await db.pool.connect();
  let state: 'opening' | 'listening' | 'gone' = 'opening';
  const letGo = () => {
    if (state === 'gone') return;
    state = 'gone';
    client.removeAllListeners('notification');
    client.release(true);
  };
  client.on('notification', ({ payload }) => callback(payload ?? ''));
  client.on('error', () => {
    const wasListening = state === 'listening';
    letGo();
    if (wasListening) onBroken();
  });
  try {
    await client.query(`listen ${channel}`);
  } catch (error) {
    letGo();
    throw error;
  }
  state = 'listening';
  return letGo;
}
