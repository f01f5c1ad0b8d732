import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, seen from the benchmark. */
export interface Child {
  readonly url: string;
  /** The folder of everything that it keeps. */
  readonly home: string;
  /** Of the empty route. */
  readonly emptyUrl: string;
  readonly keys: { readonly browser: string; readonly server: string };
  readonly productIds: readonly string[];
  readonly customerIds: readonly string[];
  /** Microseconds of CPU that the process has used, user and system, with nothing left to be done. */
  cpu(): Promise<number>;
  /** What the empty route is to answer from now on. */
  answer(text: string): Promise<void>;
  /** How many events the database holds. */
  events(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server with the demo shop in it. */
export async function startChild(): Promise<Child> {
  const process = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), { serialization: 'advanced' });
  const waiting = new Map<number, (reply: unknown) => void>();
  const ended = new Promise<void>((done) => process.once('exit', () => done()));
  const tooSoon = ended.then((): never => {
    throw new Error('The server ended before the benchmark did.');
  });
  tooSoon.catch(() => undefined);
  process.on('message', ({ id, reply }: { id: number; reply: unknown }) => waiting.get(id)?.(reply));
  let asked = 0;
  const reply = (id: number) => Promise.race([new Promise<unknown>((done) => waiting.set(id, done)), tooSoon]);
  const ask = (what: string, more: object = {}) => {
    asked += 1;
    process.send({ id: asked, what, ...more });
    return reply(asked);
  };
  const ready = (await reply(0)) as Pick<Child, 'url' | 'home' | 'emptyUrl' | 'keys' | 'productIds' | 'customerIds'>;
  return {
    ...ready,
    async cpu() {
      const { user, system } = (await ask('cpu')) as NodeJS.CpuUsage;
      return user + system;
    },
    answer: async (text) => void (await ask('answer', { answer: text })),
    events: async () => (await ask('events')) as number,
    async stop() {
      await ask('stop');
      await ended;
    },
  };
}
