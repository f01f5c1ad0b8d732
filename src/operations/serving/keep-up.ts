import { setTimeout as sleep } from 'node:timers/promises';

/** Work that brings something up to date: asked for whenever there may be news. */
export interface KeepingUp {
  /** Does the work soon: once more after what is running, however often it is asked meanwhile. */
  ask(): void;
  /** Nothing is begun from now on; resolves when what runs has ended, of whose failure nothing is told. */
  stop(): Promise<void>;
}

const RETRY_MS = 1_000;

/** Does work until it succeeds: where it fails, that is told once, and it is tried again every second. */
export function keepUp(work: () => Promise<void>, failed: (error: unknown) => void, retryMs = RETRY_MS): KeepingUp {
  let wanted = false;
  let running: Promise<void> | undefined;
  let stopped = false;
  let told = false;
  const once = async (): Promise<void> => {
    try {
      await work();
      told = false;
    } catch (error) {
      if (stopped) return;
      if (!told) failed(error);
      told = true;
      wanted = true;
      await sleep(retryMs, undefined, { ref: false });
    }
  };
  const all = async (): Promise<void> => {
    while (wanted && !stopped) {
      wanted = false;
      await once();
    }
  };
  return {
    ask() {
      wanted = true;
      running ??= all().finally(() => (running = undefined));
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
