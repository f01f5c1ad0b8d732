import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Called with each word on a channel, and with an empty one after words may have been missed: look for yourself. */
type Callback = (word: string) => void;

const RETRY_MS = 1_000;

/**
 * Hears what the database tells on its channels, all of them on one connection that is there while anybody listens. One that breaks is made
 * again; because words may have been missed meanwhile, everybody then gets an empty one.
 */
export class Ears {
  readonly #pool: pg.Pool;
  readonly #heard = new Map<string, Callback[]>();
  /** The connection, or the making of it. */
  #client: Promise<pg.PoolClient> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Listens on a channel until the returned function is called. Fails where there is no connection to begin with. */
  async listen(channel: string, callback: Callback): Promise<() => Promise<void>> {
    const own: Callback = (word) => callback(word);
    this.#heard.set(channel, [...(this.#heard.get(channel) ?? []), own]);
    try {
      const client = await this.#connected();
      // One after the other: a connection does one thing at a time.
      this.#turn = this.#turn.then(() => client.query(`listen ${channel}`));
      await this.#turn;
    } catch (error) {
      this.#turn = Promise.resolve();
      await this.#stop(channel, own);
      throw error;
    }
    return () => this.#stop(channel, own);
  }

  async #stop(channel: string, callback: Callback): Promise<void> {
    const left = this.#heard.get(channel)?.filter((each) => each !== callback) ?? [];
    if (left.length > 0) this.#heard.set(channel, left);
    else this.#heard.delete(channel);
    if (this.#heard.size > 0) return;
    const making = this.#client;
    this.#client = undefined;
    // Where it could not be made there is nothing to give back, and whoever asked for it has been told.
    const client = await making?.catch(() => undefined);
    if (client) letGo(client);
  }

  #connected(): Promise<pg.PoolClient> {
    this.#client ??= this.#connect();
    const making = this.#client;
    making.catch(() => {
      if (this.#client === making) this.#client = undefined;
    });
    return making;
  }

  async #connect(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    client.on('notification', ({ channel, payload = '' }) => {
      for (const callback of this.#heard.get(channel) ?? []) callback(payload);
    });
    let broken = false;
    client.on('error', () => {
      if (broken) return;
      broken = true;
      void this.#again(client);
    });
    try {
      for (const channel of this.#heard.keys()) await client.query(`listen ${channel}`);
    } catch (error) {
      broken = true;
      letGo(client);
      throw error;
    }
    return client;
  }

  /** Makes the connection again as long as anybody listens, and lets everybody look. */
  async #again(broken: pg.PoolClient): Promise<void> {
    const making = this.#client;
    const current = await making?.catch(() => undefined);
    // Whoever gave it back meanwhile has taken it out of our hands.
    if (current !== broken || this.#client !== making) return;
    this.#client = undefined;
    letGo(broken);
    while (this.#heard.size > 0) {
      await sleep(RETRY_MS, undefined, { ref: false });
      if (this.#heard.size === 0) return;
      try {
        await this.#connected();
        for (const callback of [...this.#heard.values()].flat()) callback('');
        return;
      } catch {
        // Still down: whoever needs the database says so; here the next try is all there is to do.
      }
    }
  }
}

function letGo(client: pg.PoolClient): void {
  client.removeAllListeners('notification');
  client.release(true);
}
