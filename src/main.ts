#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' };
import { runCli } from './cli/index.ts';

const { version } = packageJson;
let stopped = false;

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
      const { DEMO_SHOP, demoCustomers, demoOrders, demoProducts } = await import('../demo/index.ts');
      return {
        products: demoProducts(),
        customers: demoCustomers(),
        orders: ({ until }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
      };
    },
    listen: async (options) => {
      const { startServer } = await import('./server/index.ts');
      return startServer({ ...options, version });
    },
  },
  stopAsked,
});
// Work that was abandoned may still hold sockets; everything that had to be written has been.
if (stopped) process.exit();

function stopAsked(): Promise<string> {
  return new Promise((done) => {
    for (const [signal, words] of [
      ['SIGINT', 'Ctrl-C'],
      ['SIGTERM', 'Asked to end'],
      ['SIGHUP', 'The terminal has closed'],
    ] as const)
      process.once(signal, () => {
        stopped = true;
        done(words);
      });
  });
}
