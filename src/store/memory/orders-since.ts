import type { Database } from '../database.ts';

/** What a customer bought in one order. */
export interface BoughtRow {
  readonly customerId: string;
  readonly productIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cancelled: boolean;
}

/** Where to go on reading: when word of the last order came, in microseconds, and its number. */
export interface OrdersCursor {
  readonly receivedAt: string;
  readonly number: number;
}

/** Orders of customers, placed after one instant, of which word came after the cursor, at most `most` of them in the order in which it came. */
export async function ordersSince(
  db: Database,
  { after, placedAfter, most }: { after: OrdersCursor; placedAfter: Date; most: number },
): Promise<{ orders: BoughtRow[]; next: OrdersCursor }> {
  const { rows } = await db.pool.query<BoughtRow & OrdersCursor>({
    name: 'orders-since',
    text: `select c.id as "customerId", round(extract(epoch from o.placed_at) * 1000)::float8 as at, o.cancelled_at is not null as cancelled,
        array(select p.id from order_lines l join products p on p.number = l.product where l."order" = o.number) as "productIds",
        o.received_at::text as "receivedAt", o.number
      from orders o join customers c on c.number = o.customer
      where o.customer is not null and (o.received_at, o.number) > ($1::timestamptz, $2) and o.received_at <= now() - interval '2 seconds'
        and o.placed_at > $3 and o.kind = 'sale'
      order by o.received_at, o.number limit $4`,
    values: [after.receivedAt, after.number, placedAfter, most],
  });
  const last = rows.at(-1);
  return { orders: rows, next: last ? { receivedAt: last.receivedAt, number: last.number } : after };
}
