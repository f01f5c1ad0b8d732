import {
  orderRows,
  type Customer,
  type OfferEvent,
  type Order,
  type Product,
  type ShopConfig,
} from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { putConfig } from '../put-config.ts';

/** A shop that was made up, for whoever has no history at hand. */
export interface Demo {
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
  readonly orders: (options: { until: Date }) => Iterable<Order>;
  /** What its merchant wants, from that moment on; nothing in particular where it does not say. */
  readonly config?: (options: { at: Date }) => ShopConfig;
  readonly views: (options: { until: Date }) => Iterable<OfferEvent>;
}

const BATCH = 500;
/** An insert of events takes a few milliseconds beside the time of its rows. */
const VIEWS_BATCH = 5_000;

/** Loads the demo shop where the store is empty, or where loading it was cut off. Answers whether it did. */
export async function loadDemo(context: Context, demoOf: () => Promise<Demo>): Promise<boolean> {
  const holds = await context.store.holds();
  if (holds.orders || (holds.products && !(await context.store.demo.present()))) return false;
  context.progress('Loading the demo shop', 0, 1);
  const demo = await demoOf();
  await context.store.demo.mark();
  await context.store.products.put([demo.products], { replacesDemo: false });
  await context.store.customers.put([demo.customers], { replacesDemo: false });
  const until = new Date(context.now());
  if (demo.config) await wantOffers(context, demo.config({ at: until }));
  // Views first: a demo that has orders is whole.
  for (const views of inBatches(demo.views({ until }), VIEWS_BATCH)) await context.store.events.append(views);
  async function* rows() {
    for (const orders of inBatches(demo.orders({ until }), BATCH)) yield orders.flatMap(orderRows);
  }
  await context.store.orders.load(rows(), { replacesDemo: false });
  context.progress('Loading the demo shop', 1, 1);
  return true;
}

/** Whoever has said already what they want has that. */
async function wantOffers(context: Context, config: ShopConfig): Promise<void> {
  const [inForce] = await context.store.config.latest(1);
  if (inForce !== undefined) return;
  const { id } = await putConfig(context, { config, note: 'Offers of the demo shop', base: null });
  await context.store.demo.markConfig(id);
}

function* inBatches<T>(rows: Iterable<T>, size: number): Generator<T[], void, void> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
