#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' };
import { DEMO_SHOP, demoCustomers, demoOrders, demoProducts } from '../demo/index.ts';
import { runCli } from './cli/index.ts';
import { startServer } from './server/index.ts';

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
    demo: {
      products: demoProducts,
      customers: () => demoCustomers(),
      orders: ({ until }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
    },
    listen: (options) => startServer({ ...options, version }),
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
