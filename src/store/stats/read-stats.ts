import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** What the shop's history holds. Amounts by currency, because adding up currencies would be a lie. */
export interface HistoryStats {
  readonly orders: number;
  readonly cancelledOrders: number;
  readonly guestOrders: number;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  readonly returnedLines: number;
  readonly unmatchedReturnLines: number;
  readonly firstOrderAt: Date | null;
  readonly lastOrderAt: Date | null;
  readonly byCurrency: readonly CurrencyStats[];
}

/** Net of discounts on lines and of what came back; fees are apart. `aovMinor` = goodsMinor / orders, rounded. */
export interface CurrencyStats {
  readonly currency: string;
  readonly orders: number;
  readonly goodsMinor: number;
  readonly returnedMinor: number;
  readonly feesMinor: number;
  readonly aovMinor: number;
}

/** Counts and sums over the whole history. */
export async function readHistoryStats(db: Database): Promise<HistoryStats> {
  const counts = await sql<Omit<HistoryStats, 'byCurrency'>>`
    select count(*) filter (where cancelled_at is null) as orders,
      count(*) filter (where cancelled_at is not null) as "cancelledOrders",
      count(*) filter (where customer is null and cancelled_at is null) as "guestOrders",
      min(placed_at) as "firstOrderAt", max(placed_at) as "lastOrderAt",
      (select count(*) from order_lines) as lines,
      (select count(*) from customers) as customers,
      (select count(*) from products) as products,
      (select count(*) from returns) as "returnedLines",
      (select count(*) from returns r where quantity > (select coalesce(sum(m.quantity), 0) from return_matches m where m."return" = r.number))
        as "unmatchedReturnLines"
    from orders where kind = 'sale'`.execute(db.kysely);
  const [totals] = counts.rows;
  if (!totals) throw new Error('A count came back without a row.');
  return { ...totals, byCurrency: await readCurrencies(db) };
}

async function readCurrencies(db: Database): Promise<readonly CurrencyStats[]> {
  const { rows } = await sql<CurrencyStats>`
    with sold as (
      select o.number, o.currency, o.kind,
        (select coalesce(sum(l.quantity * l.unit_price_minor), 0) from order_lines l where l."order" = o.number) as goods,
        (select coalesce(sum(f.amount_minor), 0) from order_fees f where f."order" = o.number) as fees
      from orders o where o.cancelled_at is null
    ), back as (
      select o.currency, sum(r.amount_minor) as returned
      from returns r join orders o on o.id = r.document_id group by o.currency
    )
    select s.currency, count(*) filter (where kind = 'sale') as orders, sum(goods) as "goodsMinor", sum(fees) as "feesMinor",
      coalesce(min(b.returned), 0) as "returnedMinor",
      coalesce(round((sum(goods) - coalesce(min(b.returned), 0)) / nullif(count(*) filter (where kind = 'sale'), 0)), 0) as "aovMinor"
    from sold s left join back b on b.currency = s.currency group by s.currency order by orders desc`.execute(
    db.kysely,
  );
  return rows;
}

/** Whether there is a product yet, and an order. */
export async function readHoldings(db: Database): Promise<{ readonly products: boolean; readonly orders: boolean }> {
  const { rows } = await sql<{ products: boolean; orders: boolean }>`
    select exists (select from products) as products, exists (select from orders) as orders`.execute(db.kysely);
  return rows[0] ?? { products: false, orders: false };
}
