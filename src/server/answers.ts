import { z } from 'zod';
import {
  Category,
  ConfigId,
  Currency,
  Minor,
  Order,
  Placement,
  Product,
  ShopConfig,
  SnapshotId,
} from '../domain/index.ts';

const Instant = z.iso.datetime();
const Count = z.int().min(0);

/** What became of a batch of events. */
export const RecordedAnswer = z.strictObject({ stored: Count, duplicates: Count });

/** How many rows were new, said something new, or were there already. */
export const PutAnswer = z.strictObject({ added: Count, changed: Count, unchanged: Count });

/** Products that were found. */
export const ProductsAnswer = z.strictObject({ products: z.array(Product) });

/** A product, and all that share its `groupId`. */
export const ProductAnswer = z.strictObject({ product: Product, variants: z.array(Product) });

/** The categories of the shop. */
export const CategoriesAnswer = z.strictObject({ categories: z.array(Category) });

/** Orders, newest first. */
export const OrdersAnswer = z.strictObject({ orders: z.array(Order) });

/** What the shop holds, what was learned from it, and what became of offers. */
export const StatsAnswer = z.strictObject({
  demo: z.boolean(),
  history: z.strictObject({
    orders: Count,
    cancelledOrders: Count,
    guestOrders: Count,
    lines: Count,
    customers: Count,
    products: Count,
    returnedLines: Count,
    unmatchedReturnLines: Count,
    firstOrderAt: Instant.nullable(),
    lastOrderAt: Instant.nullable(),
    byCurrency: z.array(
      z.strictObject({
        currency: Currency,
        orders: Count,
        goodsMinor: Minor,
        returnedMinor: Minor,
        feesMinor: Minor,
        aovMinor: Minor,
      }),
    ),
  }),
  learned: z
    .strictObject({
      id: SnapshotId,
      learnedAt: Instant,
      readAt: Instant,
      seconds: z.number(),
      learnedFrom: z.strictObject({
        orders: Count,
        lines: Count,
        customers: Count,
        products: Count,
        firstOrderAt: z.number(),
        lastOrderAt: z.number(),
      }),
    })
    .optional(),
  placements: z.array(
    z.strictObject({
      placement: Placement,
      decisions: Count,
      silent: Count,
      shown: Count,
      clicked: Count,
      added: Count,
      declined: Count,
      bought: Count,
    }),
  ),
});

/** A version of the configuration. */
const Version = { id: ConfigId, version: z.int(), at: Instant, note: z.string().optional() };

/** A configuration, and which version it is; a fresh shop has none. */
export const ConfigAnswer = z.strictObject({ ...z.strictObject(Version).partial().shape, config: ShopConfig });

/** A configuration that is in force since then. */
export const StoredConfigAnswer = z.strictObject({ id: ConfigId, version: z.int(), at: Instant });

/** The versions that were stored. */
export const ConfigVersionsAnswer = z.strictObject({ versions: z.array(z.strictObject(Version)) });

/** What is odd about a configuration. */
export const LintAnswer = z.strictObject({
  findings: z.array(
    z.strictObject({ part: z.string(), level: z.enum(['error', 'warning']), what: z.string(), fix: z.string() }),
  ),
});

/** That the server runs. */
export const LiveAnswer = z.strictObject({ live: z.literal(true), version: z.string() });

/** That the server can do all of its work, in words. */
export const ReadyAnswer = z.strictObject({
  ready: z.literal(true),
  database: z.string(),
  snapshot: z.string(),
  snapshotId: SnapshotId.optional(),
});
