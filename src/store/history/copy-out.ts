import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { readBinaryCopy, type Columns, type ColumnType } from './binary-copy.ts';

/** Reads the answer of a query as columns; what it is asked with stands in the query itself. */
export async function copyOut(client: PoolClient, select: string, types: readonly ColumnType[]): Promise<Columns> {
  return readBinaryCopy(client.query(copyTo(`copy (${select}) to stdout (format binary)`)), types);
}
