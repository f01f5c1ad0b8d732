import { DEMO_SHOP, demoCustomers, demoOrders, demoProducts, demoViews } from '../demo/index.ts';
import type { Snapshot } from '../src/domain/index.ts';
import { tempFolder } from '../src/lib/testing.ts';
import { openContext, startShop } from '../src/operations/index.ts';

/** What is learned from the demo shop, in a home of its own that is gone when this answers. */
export async function demoSnapshot(): Promise<Snapshot> {
  const { folder, remove } = tempFolder();
  const warn = (sentence: string) => console.error(sentence);
  const context = await openContext({ home: folder, now: Date.now, warn });
  const demo = {
    products: demoProducts(),
    customers: demoCustomers(),
    orders: ({ until }: { until: Date }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
    views: ({ until }: { until: Date }) => demoViews({ until, seed: DEMO_SHOP.seed }),
  };
  const shop = await startShop(context, { demo: () => Promise.resolve(demo), seed: 1, address: 'bench' });
  const snapshot = shop.serving.decider.current()?.snapshot;
  await shop.close();
  await context.close();
  remove();
  if (snapshot === undefined) throw new Error('Nothing was learned from the demo shop.');
  return snapshot;
}
