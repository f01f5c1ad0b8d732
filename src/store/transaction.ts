import type { PoolClient } from 'pg';
import type { Database } from './database.ts';

/** Runs the work in one transaction on one connection: all of it is kept, or none. */
export async function inTransaction<T>(db: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // The connection is thrown away rather than rolled back: after a broken COPY nobody knows its state.
    client.release(true);
    throw error;
  }
}
