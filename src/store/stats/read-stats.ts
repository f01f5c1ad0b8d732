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

/** What became of the offers at one placement. */
export interface PlacementStats {
  readonly placement: string;
  readonly decisions: number;
  readonly silent: number;
  readonly shown: number;
  readonly clicked: number;
  readonly added: number;
  readonly declined: number;
  /** Offers that a shopper bought: reported as such, or found in an order that followed. Each counts once. */
  readonly bought: number;
}

/** How long after a decision an order of the same shopper still counts as following it. */
export const FOLLOWS_WITHIN = '7 days';

/** Shown, clicked, added and bought by placement; events without a decision earn nobody credit. */
export async function readPlacementStats(db: Database): Promise<readonly PlacementStats[]> {
  const { rows } = await sql<PlacementStats>`
    with happened as (
      select d.placement, d.id, e.product_id, e.kind
      from events e join decisions d on d.id = e.decision_id
      where d.offers @> jsonb_build_array(jsonb_build_object('productId', e.product_id))
      union all
      select d.placement, d.id, p.id, 'bought'
      from decisions d
      join orders o on o.cancelled_at is null and (
        o.number in (select "order" from order_decisions od where od.decision_id = d.id)
        or (o.placed_at between d.at and d.at + ${FOLLOWS_WITHIN}::interval
          and o.customer = (select c.number from customers c where c.id = d.customer_id)))
      join order_lines l on l."order" = o.number
      join products p on p.number = l.product
      where d.offers @> jsonb_build_array(jsonb_build_object('productId', p.id))
        and exists (select from events e where e.decision_id = d.id and e.product_id = p.id and e.kind = 'shown')
    )
    select d.placement, count(*) as decisions, count(*) filter (where silence is not null) as silent,
      ${sql.join(['shown', 'clicked', 'added', 'declined', 'bought'].map(countOf))}
    from decisions d group by d.placement order by d.placement`.execute(db.kysely);
  return rows;
}

function countOf(kind: string) {
  return sql`(select count(distinct (h.id, h.product_id)) from happened h
    where h.placement = d.placement and h.kind = ${kind}) as ${sql.ref(kind)}`;
}

/** Whether there is a product yet, and an order. */
export async function readHoldings(db: Database): Promise<{ readonly products: boolean; readonly orders: boolean }> {
  const { rows } = await sql<{ products: boolean; orders: boolean }>`
    select exists (select from products) as products, exists (select from orders) as orders`.execute(db.kysely);
  return rows[0] ?? { products: false, orders: false };
}
