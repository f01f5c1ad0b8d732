import { join } from 'node:path';
import {
  DEMO_SHOP,
  demoConfig,
  demoCustomers,
  demoOrders,
  demoProducts,
  demoViews,
  openStorefront,
} from '../../demo/index.ts';
import { openContext, startShop, type Context, type NewKeys, type Serving } from '../../src/operations/index.ts';
import { startServer } from '../../src/server/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';

/** A shop that is served, in a home of its own; gone when disposed of. */
export interface OpenShop extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  readonly context: Context;
  readonly serving: Serving;
  readonly keys: NewKeys;
}

/** Opens the demo shop, learned from, or one without products and orders. */
export async function openShop(kind: 'demo' | 'empty'): Promise<OpenShop> {
  const { folder, remove } = tempFolder();
  const context = await openContext({ home: join(folder, '.cartwright'), now: Date.now, warn: () => undefined });
  const started = await startShop(context, {
    demo: kind === 'demo' ? async () => DEMO : undefined,
    seed: DEMO_SHOP.seed,
    address: 'a test',
  });
  if (!started.keys) throw new Error('A new home had keys already.');
  const server = await startServer({
    serving: started.serving,
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: [],
    version: '0.0.0',
    logLevel: 'silent',
    storefront: openStorefront,
  });
  return {
    url: server.url.replace(/\/$/, ''),
    context,
    serving: started.serving,
    keys: started.keys,
    async [Symbol.asyncDispose]() {
      await server.close();
      await started.close();
      await context.close();
      remove();
    },
  };
}

const DEMO = {
  products: demoProducts(),
  customers: demoCustomers(),
  config: demoConfig,
  orders: ({ until }: { until: Date }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
  views: ({ until }: { until: Date }) => demoViews({ until, seed: DEMO_SHOP.seed }),
};
