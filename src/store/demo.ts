import type { PoolClient } from 'pg';
import type { Database } from './database.ts';

/** Remembers that what the store holds is the demo shop. */
export async function markDemo(db: Database): Promise<void> {
  await db.pool.query(`insert into settings (name, value) values ('demo', 'true') on conflict (name) do nothing`);
}

/** Whether what the store holds is the demo shop. */
export async function isDemo(db: Database): Promise<boolean> {
  const { rowCount } = await db.pool.query(`select from settings where name = 'demo'`);
  return rowCount === 1;
}

/** Takes the demo shop out, if it is there, as part of a transaction that puts a real one in. Answers whether it was. */
export async function clearDemo(client: PoolClient): Promise<boolean> {
  const { rowCount } = await client.query(`delete from settings where name = 'demo'`);
  if (rowCount !== 1) return false;
  await client.query(
    `truncate products, customers, orders, order_lines, order_fees, order_decisions, returns, return_matches, decisions, events, snapshots,
      prices, stock_tellings, told_ends, redemptions, redeemed_tokens, offer_uses, technique_models, shopper_links`,
  );
  return true;
}
