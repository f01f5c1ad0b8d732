import type {
  ConfigId,
  Customer,
  CustomerId,
  DecisionId,
  History,
  OfferEvent,
  Order,
  OrderRow,
  Product,
  ProductId,
} from '../domain/index.ts';
import { changedCustomers, CUSTOMERS_CHANNEL, type ReadUpTo } from './customers/changed-customers.ts';
import { type ConfigRecord, configVersions, type ConfigVersions } from './config/config-versions.ts';
import { connect, type Database } from './database.ts';
import { findDecision, keepDecisions, type DecisionRecord, type KeptOffer } from './decisions/decisions.ts';
import { isDemo, markDemo, markDemoConfig } from './demo.ts';
import { appendEvents } from './events/append-events.ts';
import { clicksSince, type Click } from './events/clicks.ts';
import { readHistory } from './history/read-history.ts';
import { createKey, hasKeys, KEYS_CHANNEL, validKeys, type KeyKind } from './keys/api-keys.ts';
import { memoryOf, type MemoryRows } from './memory/memory.ts';
import { migrate } from './migrate.ts';
import { loadOrderRows, type Loaded, type LoadOptions } from './orders/load-rows.ts';
import { findOrders } from './orders/find-orders.ts';
import { countCategories, type CountedCategory } from './products/count-categories.ts';
import { changedProducts, findProducts, findVariants } from './products/find-products.ts';
import { searchProductIds, searchProducts, type ProductSearch } from './products/search-products.ts';
import { PRODUCTS_CHANNEL, putCustomers, putProducts, type Batches, type Put } from './put-rows.ts';
import { offersOf, type OffersStore } from './offers/offers.ts';
import { pastsOf, type Pasts, type StockTelling, type ToldEnd } from './products/read-pasts.ts';
import { type SnapshotRecord, type Snapshots, snapshotsOf } from './snapshots/snapshots.ts';
import { type Technique, techniqueOf } from './technique/technique.ts';
import { readAttaches, type Attach } from './stats/read-attaches.ts';
import { readPlacementStats, type PlacementStats } from './stats/read-placements.ts';
import { readHoldings, readHistoryStats, type HistoryStats } from './stats/read-stats.ts';

export { openEmbedded } from './embedded/embedded.ts';
export type { Embedded } from './embedded/embedded.ts';
export { cutSessions } from './history/cut-sessions.ts';
export type { OfferUse, RedeemOutcome, Used, UsedToken } from './offers/redemptions.ts';
export type { SigningKey } from './offers/signing-keys.ts';
export { hashOf, newSecret } from './keys/api-keys.ts';
export type { DecisionToLearn, Feedback } from './technique/feedback.ts';
export type { ShopperLink } from './memory/links.ts';
export type { NoRow } from './memory/noes.ts';
export type { BoughtRow, OrdersCursor } from './memory/orders-since.ts';
export type { ShownRow } from './memory/shown.ts';
export type { CurrencyStats } from './stats/read-stats.ts';
export type {
  Click,
  ConfigRecord,
  DecisionRecord,
  KeptOffer,
  HistoryStats,
  KeyKind,
  Loaded,
  PlacementStats,
  ProductSearch,
  Put,
  SnapshotRecord,
  StockTelling,
  ToldEnd,
};

/** Everything that outlives us: the one room that knows SQL, behind one door. */
export interface Store {
  readonly orders: {
    load(rows: AsyncIterable<readonly OrderRow[]>, options: LoadOptions): Promise<Loaded>;
    /** Newest first, of one customer or of everybody. */
    find(customerId: CustomerId | undefined, limit: number): Promise<Order[]>;
  };
  readonly products: {
    put(batches: Batches<Product>, options: LoadOptions): Promise<Put>;
    find(ids: readonly ProductId[]): Promise<Product[]>;
    /** A product and its variants, itself among them. */
    findVariants(id: ProductId): Promise<Product[]>;
    /** By ascending id, after one of them. */
    search(search: ProductSearch, page: { after?: ProductId | undefined; limit: number }): Promise<Product[]>;
    /** Ascending. */
    searchIds(search: ProductSearch): Promise<ProductId[]>;
    categories(): Promise<CountedCategory[]>;
    changedSince(since: Date): Promise<{ products: Product[]; until: Date }>;
    /** Calls back whenever products have changed, until the returned function is called. */
    onChange(callback: () => void): Promise<() => Promise<void>>;
  };
  /** What the shop told of products over time, as far as what is said now depends on it. */
  readonly pasts: Pasts;
  readonly offers: OffersStore;
  readonly customers: {
    put(batches: Batches<Customer>, options: LoadOptions): Promise<Put>;
    changedSince(after: ReadUpTo, most: number): Promise<{ customers: Customer[]; upTo: ReadUpTo }>;
    /** Calls back whenever customers have changed, until the returned function is called. */
    onChange(callback: () => void): Promise<() => Promise<void>>;
  };
  readonly history: { read(): Promise<History> };
  readonly events: {
    /** `claimed`: the customers that they name are a browser's word. */
    append(events: readonly OfferEvent[], options?: { claimed?: boolean }): Promise<number>;
    /** Clicks of which word came after that instant (seconds since 1970), about `most` of them. */
    clicksSince(receivedAfter: number, most: number): Promise<Click[]>;
  };
  readonly decisions: {
    /** Answers how many could not be kept for what they hold. */
    keep(records: readonly DecisionRecord[]): Promise<number>;
    find(id: DecisionId): Promise<DecisionRecord | undefined>;
  };
  /** What is remembered of shoppers. */
  readonly memory: MemoryRows;
  readonly snapshots: Snapshots;
  readonly config: ConfigVersions;
  readonly technique: Technique;
  readonly keys: {
    any(): Promise<boolean>;
    create(kind: KeyKind): Promise<string>;
    valid(): Promise<Map<string, KeyKind>>;
    /** Calls back whenever keys were made or revoked, until the returned function is called. */
    onChange(callback: () => void): Promise<() => Promise<void>>;
  };
  readonly stats: {
    history(): Promise<HistoryStats>;
    placements(): Promise<readonly PlacementStats[]>;
    attaches(): Promise<readonly Attach[]>;
  };
  readonly demo: {
    mark(): Promise<void>;
    /** Takes this version of the configuration out with the demo shop, too. */
    markConfig(id: ConfigId): Promise<void>;
    present(): Promise<boolean>;
  };
  /** Whether there is a product yet, and an order. */
  holds(): Promise<{ readonly products: boolean; readonly orders: boolean }>;
  /** Answers when the database does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store on a Postgres and brings its tables up to date. */
export async function openStore(connectionString: string): Promise<Store> {
  const db = await connect(connectionString);
  try {
    await migrate(db.kysely);
  } catch (error) {
    await db.kysely.destroy();
    throw error;
  }
  return storeOn(db);
}

function storeOn(db: Database): Store {
  return {
    orders: {
      load: (rows, options) => loadOrderRows(db, rows, options),
      find: (customerId, limit) => findOrders(db, customerId, limit),
    },
    products: productsOf(db),
    pasts: pastsOf(db),
    offers: offersOf(db),
    customers: customersOf(db),
    history: { read: () => readHistory(db) },
    events: {
      append: (events, options) => appendEvents(db, events, options),
      clicksSince: (at, most) => clicksSince(db, at, most),
    },
    decisions: { keep: (records) => keepDecisions(db, records), find: (id) => findDecision(db, id) },
    memory: memoryOf(db),
    snapshots: snapshotsOf(db),
    config: configVersions(db),
    technique: techniqueOf(db),
    keys: keysOf(db),
    stats: {
      history: () => readHistoryStats(db),
      placements: () => readPlacementStats(db),
      attaches: () => readAttaches(db),
    },
    demo: { mark: () => markDemo(db), markConfig: (id) => markDemoConfig(db, id), present: () => isDemo(db) },
    holds: () => readHoldings(db),
    ping: async () => void (await db.pool.query('select 1')),
    close: () => db.kysely.destroy(),
  };
}

function productsOf(db: Database): Store['products'] {
  return {
    put: (batches, options) => putProducts(db, batches, options),
    find: (ids) => findProducts(db, ids),
    findVariants: (id) => findVariants(db, id),
    search: (search, page) => searchProducts(db, search, page),
    searchIds: (search) => searchProductIds(db, search),
    categories: () => countCategories(db),
    changedSince: (since) => changedProducts(db, since),
    onChange: (callback) => db.ears.listen(PRODUCTS_CHANNEL, callback),
  };
}

function customersOf(db: Database): Store['customers'] {
  return {
    put: (batches, options) => putCustomers(db, batches, options),
    changedSince: (after, most) => changedCustomers(db, after, most),
    onChange: (callback) => db.ears.listen(CUSTOMERS_CHANNEL, callback),
  };
}

function keysOf(db: Database): Store['keys'] {
  return {
    any: () => hasKeys(db),
    create: (kind) => createKey(db, kind),
    valid: () => validKeys(db),
    onChange: (callback) => db.ears.listen(KEYS_CHANNEL, callback),
  };
}
