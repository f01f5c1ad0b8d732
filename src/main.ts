#!/usr/bin/env node
import { existsSync, readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import { runCli } from './cli/index.ts';

const { version } = packageJson;
/** npm passes Ctrl-C on to a program that has heard it already, so an echo is no second wish. */
const ECHO_MS = 2_000;
/** A fixed spring, so that the same seed gives the same figures whenever it is asked. */
const SIMULATED_FROM = new Date('2026-04-01T00:00:00Z');
let stoppedAt: number | undefined;

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  version,
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  now: Date.now,
  start: {
    // Loaded when they are needed: most commands serve nothing and know no demo.
    demo: async () => {
      const { DEMO_SHOP, demoConfig, demoCustomers, demoOrders, demoProducts, demoViews } =
        await import('../demo/index.ts');
      return {
        products: demoProducts(),
        customers: demoCustomers(),
        config: demoConfig,
        orders: ({ until }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
        views: ({ until }) => demoViews({ until, seed: DEMO_SHOP.seed }),
      };
    },
    listen: async (options) => {
      const [{ startServer }, { openStorefront }] = await Promise.all([
        import('./server/index.ts'),
        import('../demo/index.ts'),
      ]);
      return startServer({ ...options, version, storefront: openStorefront });
    },
  },
  simulate: {
    shop: async (seed) => {
      const { demoSimulation } = await import('../demo/index.ts');
      return demoSimulation({ seed, until: SIMULATED_FROM });
    },
  },
  stopAsked,
  standBack,
});
// Work that was abandoned may still hold sockets; everything that had to be written has been.
if (stoppedAt !== undefined) process.exit();

/** Linux asks thread by thread, those that collect garbage included; threads that begin later take it over. */
function standBack(): void {
  const threads = existsSync('/proc/self/task') ? readdirSync('/proc/self/task').map(Number) : [0];
  for (const thread of threads)
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch (error) {
      // One that has ended meanwhile needs no priority.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error;
    }
}

function stopAsked(): Promise<string> {
  return new Promise((done) => {
    for (const [signal, words] of [
      ['SIGINT', 'Ctrl-C'],
      ['SIGTERM', 'Asked to end'],
      ['SIGHUP', 'The terminal has closed'],
    ] as const)
      process.on(signal, () => {
        if (stoppedAt === undefined) done(words);
        // Whoever asks again means at once; Postgres recovers by itself at the next start.
        else if (performance.now() - stoppedAt > ECHO_MS) process.exit(1);
        stoppedAt ??= performance.now();
      });
  });
}
