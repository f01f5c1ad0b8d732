import type { PoolClient } from 'pg';
import type { ConfigId } from '../domain/index.ts';
import { CONFIG_CHANNEL } from './config/config-versions.ts';
import type { Database } from './database.ts';

/** Remembers that what the store holds is the demo shop. */
export async function markDemo(db: Database): Promise<void> {
  await db.pool.query(`insert into settings (name, value) values ('demo', 'true') on conflict (name) do nothing`);
}

/** Remembers that a version of the configuration belongs to the demo shop. */
export async function markDemoConfig(db: Database, id: ConfigId): Promise<void> {
  await db.pool.query(
    `insert into settings (name, value) values ('demo_config', to_jsonb($1::text))
     on conflict (name) do update set value = excluded.value`,
    [id],
  );
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
  await clearDemoConfig(client);
  return true;
}

/** What the merchant stored after it stays, and is in force. */
async function clearDemoConfig(client: PoolClient): Promise<void> {
  await client.query(
    `delete from config_versions where id = (select value #>> '{}' from settings where name = 'demo_config')`,
  );
  await client.query(`delete from settings where name = 'demo_config'`);
  await client.query(`select pg_notify($1, '')`, [CONFIG_CHANNEL]);
}
