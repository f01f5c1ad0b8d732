import { orderRows, type Customer, type Order, type Product } from '../domain/index.ts';
import type { Context } from './context.ts';

/** A shop that was made up, for whoever has no history at hand. */
export interface Demo {
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
  readonly orders: (options: { until: Date }) => Iterable<Order>;
}

const BATCH = 500;

/** Loads the demo shop where the store is empty, or where loading it was cut off. Answers whether it did. */
export async function loadDemo(context: Context, demoOf: () => Promise<Demo>): Promise<boolean> {
  const holds = await context.store.holds();
  if (holds.orders || (holds.products && !(await context.store.demo.present()))) return false;
  context.progress('Loading the demo shop', 0, 1);
  const demo = await demoOf();
  await context.store.demo.mark();
  await context.store.products.put([demo.products], { replacesDemo: false });
  await context.store.customers.put([demo.customers], { replacesDemo: false });
  async function* rows() {
    let batch: Order[] = [];
    for (const order of demo.orders({ until: new Date(context.now()) })) {
      batch.push(order);
      if (batch.length < BATCH) continue;
      yield batch.flatMap(orderRows);
      batch = [];
    }
    yield batch.flatMap(orderRows);
  }
  await context.store.orders.load(rows(), { replacesDemo: false });
  context.progress('Loading the demo shop', 1, 1);
  return true;
}
