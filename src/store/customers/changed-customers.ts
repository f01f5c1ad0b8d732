import { sql } from 'kysely';
import type { Customer } from '../../domain/index.ts';
import type { Database } from '../database.ts';

/** The channel on which every server hears that customers have changed. */
export const CUSTOMERS_CHANNEL = 'cartwright_customers';

/** How far changes were read: an instant, and a number of ours, because a whole load carries one instant. */
export interface ReadUpTo {
  /** With microseconds, as the database has it. */
  readonly at: string;
  readonly number: number;
}

/** Customers that changed after that, oldest change first and no more than so many, and how far they reach. */
export async function changedCustomers(
  db: Database,
  after: ReadUpTo,
  most: number,
): Promise<{ customers: Customer[]; upTo: ReadUpTo }> {
  const { rows } = await sql<ReadUpTo & { customer: Customer }>`
    select customer, number, to_char(changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from customers
    where (changed_at, number) > (${after.at}::timestamptz, ${after.number}) and customer is not null
    order by changed_at, number limit ${most}`.execute(db.kysely);
  const last = rows.at(-1);
  return {
    customers: rows.map(({ customer }) => customer),
    upTo: last ? { at: last.at, number: last.number } : after,
  };
}
