import type { PoolClient } from 'pg';
import type { OrderRow } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { clearDemo } from '../demo.ts';
import { inTransaction } from '../transaction.ts';
import { rematchReturns } from './rematch-returns.ts';
import { stageRows } from './stage-rows.ts';
import * as load from './load-statements.ts';
import { PIECE_PRODUCTS_TOGETHER } from './piece-products-together.ts';

/** Whether the rows are a real shop's, which the demo shop makes room for. */
export interface LoadOptions {
  readonly replacesDemo: boolean;
}

/** What a load did. Rows: `stored + merged + fees` is every row that was given. */
export interface Loaded {
  readonly stored: number;
  /** Rows that repeated another row of their order to the letter; their quantities were added to it. */
  readonly merged: number;
  readonly fees: number;
  /** Of `stored`: rows that take something back. */
  readonly returns: number;
  /** Whether the demo shop was taken out to make room. */
  readonly demoRemoved: boolean;
  readonly orders: { readonly added: number; readonly changed: number; readonly unchanged: number };
}

/**
 * Loads order rows: all of them or none. An order is replaced as a whole by what the rows say of it, and left alone
 * where they say nothing new, so loading the same rows again changes nothing. Rows of one order may lie apart.
 */
export async function loadOrderRows(
  db: Database,
  rows: AsyncIterable<readonly OrderRow[]>,
  options: LoadOptions,
): Promise<Loaded> {
  return inTransaction(db, async (client) => {
    const staged = await stageRows(client, rows);
    const demoRemoved = options.replacesDemo && staged > 0 && (await clearDemo(client));
    await client.query(load.MERGE);
    for (const statement of load.UPSERT_NAMES) await client.query(statement);
    const orders = await upsertOrders(client);
    const writes = [
      load.LIST_RESTATED,
      ...load.WRITE_LINES,
      ...load.WRITE_FEES,
      ...load.WRITE_RETURNS,
      ...load.WRITE_DECISIONS,
    ];
    for (const statement of writes) await client.query(statement);
    await rematchReturns(client);
    for (const statement of PIECE_PRODUCTS_TOGETHER) await client.query(statement);
    return { ...(await countRows(client, staged)), demoRemoved, orders };
  });
}

async function upsertOrders(client: PoolClient): Promise<Loaded['orders']> {
  for (const statement of load.UPSERT_ORDERS) await client.query(statement);
  const { rows } = await client.query<{ added: number; changed: number; documents: number }>(`
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed,
      (select count(*) from documents where kind = 'sale') as documents
    from touched where kind = 'sale'`);
  const { added = 0, changed = 0, documents = 0 } = rows[0] ?? {};
  return { added, changed, unchanged: documents - added - changed };
}

async function countRows(
  client: PoolClient,
  staged: number,
): Promise<Pick<Loaded, 'stored' | 'merged' | 'fees' | 'returns'>> {
  const { rows } = await client.query<{ lines: number; fees: number; returns: number; merged: number }>(`
    select count(*) filter (where kind <> 'fee') as lines,
      coalesce(sum(copies) filter (where kind = 'fee'), 0) as fees,
      count(*) filter (where kind = 'return') as returns
    from merged`);
  const { lines: stored = 0, fees = 0, returns = 0 } = rows[0] ?? {};
  return { stored, fees, returns, merged: staged - stored - fees };
}
