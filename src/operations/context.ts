import type { Embedded, Store } from '../store/index.ts';
import { openEmbedded, openStore } from '../store/index.ts';
import { openHome, type Home } from './home.ts';

/** How far long work is: `done` of `total` in any unit, both the same at the end. */
export type Progress = (step: string, done: number, total: number) => void;

/** What every operation works with. Time and words to the person come in from outside. */
export interface Context {
  readonly home: Home;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly progress: Progress;
  /** Something that a person should know although the work goes on. */
  readonly warn: (sentence: string) => void;
  /** Where the database is: a folder of ours, or the host of the merchant's own. */
  readonly databasePlace: string;
  readonly close: () => Promise<void>;
  /** Closes without waiting for work that still runs: it fails, and its transaction is rolled back. */
  readonly abandon: () => Promise<void>;
}

/** What a context is opened with. */
export interface ContextOptions {
  readonly home: string;
  /** The merchant's own Postgres; absent, one is brought along. */
  readonly databaseUrl?: string | undefined;
  readonly now: () => number;
  readonly progress?: Progress | undefined;
  readonly warn: (sentence: string) => void;
}

/** Opens home and database. Whoever opens a context closes it. */
export async function openContext(options: ContextOptions): Promise<Context> {
  const home = openHome(options.home);
  const embedded = options.databaseUrl ? undefined : await openEmbedded(home.folder);
  const store = await openStoreOf(options.databaseUrl, embedded);
  return {
    home,
    store,
    now: options.now,
    progress: options.progress ?? (() => undefined),
    warn: options.warn,
    databasePlace: embedded?.folder ?? new URL(options.databaseUrl ?? '').host,
    close: async () => {
      await store.close();
      await embedded?.release();
    },
    abandon: async () => {
      await embedded?.release();
    },
  };
}

async function openStoreOf(databaseUrl: string | undefined, embedded: Embedded | undefined): Promise<Store> {
  try {
    return await openStore(databaseUrl ?? embedded?.connectionString ?? '');
  } catch (error) {
    await embedded?.release();
    throw error;
  }
}
