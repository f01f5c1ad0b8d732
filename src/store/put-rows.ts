import { createHash } from 'node:crypto';
import type { Customer, Product } from '../domain/index.ts';
import type { PoolClient } from 'pg';
import { CUSTOMERS_CHANNEL } from './customers/changed-customers.ts';
import type { Database } from './database.ts';
import { clearDemo } from './demo.ts';
import type { LoadOptions } from './orders/load-rows.ts';
import { PASTS_CHANNEL, WRITE_PASTS } from './products/write-pasts.ts';
import { inTransaction } from './transaction.ts';

/** How many rows were new, said something new, or were there already. */
export interface Put {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Whether the demo shop was taken out to make room. */
  readonly demoRemoved: boolean;
}

/** Batches of rows, at hand or as they come. */
export type Batches<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>;

const BATCH = 1_000;

/** The tables that keep one document a row, and what else a new document sets. */
const TABLES = {
  products: { column: 'product', alsoSets: `source = 'catalogue', changed_at = now(),`, alsoWrites: WRITE_PASTS },
  customers: { column: 'customer', alsoSets: 'changed_at = now(),', alsoWrites: '' },
} as const;

/** The channel on which every server hears that products have changed. */
export const PRODUCTS_CHANNEL = 'cartwright_products';

/** Stores products by id, each replaced as a whole: all of them or none. Of the same id twice the last one counts. */
export function putProducts(db: Database, batches: Batches<Product>, options: LoadOptions): Promise<Put> {
  return inTransaction(db, async (client) => {
    const put = await putRows(client, 'products', { batches, ...options });
    if (put.added + put.changed > 0) await client.query(`notify ${PRODUCTS_CHANNEL}`);
    await client.query(`notify ${PASTS_CHANNEL}`);
    return put;
  });
}

/** Stores customers by id, each replaced as a whole: all of them or none. Of the same id twice the last one counts. */
export function putCustomers(db: Database, batches: Batches<Customer>, options: LoadOptions): Promise<Put> {
  return inTransaction(db, async (client) => {
    const put = await putRows(client, 'customers', { batches, ...options });
    if (put.added + put.changed > 0) await client.query(`notify ${CUSTOMERS_CHANNEL}`);
    return put;
  });
}

async function putRows(
  client: PoolClient,
  table: keyof typeof TABLES,
  { batches, replacesDemo }: LoadOptions & { batches: Batches<Product | Customer> },
): Promise<Put> {
  const put = { added: 0, changed: 0, unchanged: 0, demoRemoved: false };
  for await (const batch of batches) {
    if (replacesDemo && batch.length > 0 && (await clearDemo(client))) put.demoRemoved = true;
    for (let from = 0; from < batch.length; from += BATCH) {
      const rows = batch.slice(from, from + BATCH);
      const written = await upsert(client, table, rows);
      const added = written.filter((row) => row.added).length;
      put.added += added;
      put.changed += written.length - added;
      put.unchanged += rows.length - written.length;
    }
  }
  return put;
}

async function upsert(
  client: PoolClient,
  table: keyof typeof TABLES,
  rows: readonly (Product | Customer)[],
): Promise<readonly { added: boolean }[]> {
  const { column, alsoSets, alsoWrites } = TABLES[table];
  const latest = [...new Map(rows.map((row) => [row.id, JSON.stringify(row)]))];
  const answer = await client.query<{ added: boolean }>(
    `with sent as (select * from unnest($1::text[], $2::jsonb[], $3::text[]) as t (id, document, hash)),
     written as (
       insert into ${table} (id, ${column}, hash) select id, document, hash from sent order by id
       on conflict (id) do update set ${alsoSets} ${column} = excluded.${column}, hash = excluded.hash
       where ${table}.hash is distinct from excluded.hash
       returning number, id, ${column} as document, (xmax = 0) as added
     )${alsoWrites}
     select added from written`,
    [latest.map(([id]) => id), latest.map(([, document]) => document), latest.map(([, document]) => md5(document))],
  );
  return answer.rows;
}

function md5(document: string): string {
  return createHash('md5').update(document).digest('hex');
}
